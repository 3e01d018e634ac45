package london.datahub.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many people were found on which of several lists and on no other.
 *
 * @param lists their names
 * @param people by combination: bit i of the index tells whether list i had them; none at 0, those whom no list had
 */
public record ListOverlaps(List<String> lists, int[] people) {
    /** @throws IllegalArgumentException where there is not one count for each combination, or a negative one */
    public ListOverlaps {
        lists = List.copyOf(lists);
        people = people.clone();
        if (people.length != 1 << lists.size()
                || people[0] != 0
                || IntStream.of(people).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Overlaps need one count, not negative, for each combination of lists.");
        }
    }

    /** Returns the people on at least one list. */
    public int observed() {
        return IntStream.of(people).sum();
    }

    /** Returns the people whom every list of the combination had, whoever else had them. */
    public int onAll(int combination) {
        return IntStream.range(1, people.length)
                .filter(having -> (having & combination) == combination)
                .map(having -> people[having])
                .sum();
    }

    /** Returns the people on more than one list. */
    public int onSeveral() {
        return IntStream.range(1, people.length)
                .filter(having -> Integer.bitCount(having) > 1)
                .map(having -> people[having])
                .sum();
    }

    /** Returns the same people with some lists taken as one, which bears their names with "+" between. */
    public ListOverlaps asOne(List<String> together) {
        int merged =
                together.stream().mapToInt(name -> 1 << lists.indexOf(name)).sum();
        List<String> names = new ArrayList<>(lists);
        names.removeAll(together);
        names.add(String.join("+", together));
        int[] counts = new int[1 << names.size()];
        for (int having = 1; having < people.length; having++) {
            counts[without(merged, having) | ((having & merged) != 0 ? counts.length / 2 : 0)] += people[having];
        }
        return new ListOverlaps(names, counts);
    }

    private int without(int merged, int having) {
        int left = 0;
        int place = 0;
        for (int list = 0; list < lists.size(); list++) {
            if ((merged >> list & 1) == 0) {
                left |= (having >> list & 1) << place++;
            }
        }
        return left;
    }

    /** Returns other counts for the same lists. */
    ListOverlaps withPeople(int[] counts) {
        return new ListOverlaps(lists, counts);
    }
}
