package london.datahub.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Feed;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.read.Heading;
import london.datahub.read.LaidOutRow;
import london.datahub.reference.FoldedName;

/**
 * Holds the total rows of a file of counts against the sums of its detail rows. Totals are not loaded, so they are a
 * second opinion: a difference says that the file was cut, or a row was not understood.
 */
public final class TotalsCheck {
    /** No folded word looks like this. */
    private static final String ANY = "*";

    private record Total(Place place, List<String> group, int count) {}

    private final Set<String> totalWords;
    private final boolean counts;
    private final Map<List<String>, Long> details = new HashMap<>();
    private final Set<List<String>> withheld = new HashSet<>();
    private final List<Total> totals = new ArrayList<>();

    public TotalsCheck(Feed feed) {
        totalWords = RowJudge.totalWords(feed);
        counts = feed.grain() == Feed.Grain.COUNT;
    }

    /** Takes the next row of the file; a list of cases has no counts to hold together. */
    public void see(LaidOutRow row) {
        if (!counts || row.role() != LaidOutRow.Role.BODY || row.row().blank()) {
            return;
        }
        List<String> group = new ArrayList<>(List.of(row.heading().layout().name()));
        row.heading().columns().forEach((index, column) -> {
            if (column.type() != ColumnType.COUNT && column.type() != ColumnType.NOT_KEPT) {
                String word = FoldedName.of(row.row().cell(index));
                group.add(totalWords.contains(word) ? ANY : word);
            }
        });
        if (group.contains(ANY)) {
            // what a total row leaves blank it does not split by
            group.replaceAll(word -> word.isEmpty() ? ANY : word);
        }
        counts(row.heading()).forEach((name, index) -> count(row, group, name, index));
    }

    private static Map<String, Integer> counts(Heading heading) {
        Map<String, Integer> counts = new HashMap<>();
        heading.columns().forEach((index, column) -> {
            if (column.type() == ColumnType.COUNT) {
                counts.put(column.name(), index);
            }
        });
        heading.months().forEach((index, month) -> counts.put(month.toString(), index));
        heading.values().forEach((index, words) -> counts.put(words, index));
        return counts;
    }

    private void count(LaidOutRow row, List<String> group, String name, int index) {
        List<String> named = new ArrayList<>(group);
        named.add(name);
        if (WithheldMark.reason(row.row().cell(index)).isPresent() && !group.contains(ANY)) {
            withheld.add(named);
        }
        try {
            int count = CountReading.count(row.row().cell(index));
            if (group.contains(ANY)) {
                Place place = Place.cell(
                        row.row().sheet(), row.row().row(), index, row.heading().words(index));
                totals.add(new Total(place, named, count));
            } else {
                details.merge(named, (long) count, Long::sum);
            }
        } catch (Unreadable e) {
            // a cell without count is judged where the row is
        }
    }

    /** Returns an issue for each total that is not the sum of its details. */
    public List<Issue> differences() {
        Map<List<Boolean>, Map<List<String>, Long>> sums = new HashMap<>();
        List<Issue> issues = new ArrayList<>();
        for (Total total : totals) {
            List<Boolean> shape = total.group().stream().map(ANY::equals).toList();
            long sum = sums.computeIfAbsent(shape, this::summed).getOrDefault(total.group(), 0L);
            boolean more = total.count() > sum && holdsWithheld(total.group(), shape);
            if (sum != total.count() && !more) {
                issues.add(Issue.pleaseCheck(
                        "total-differs",
                        total.place(),
                        Map.of("total", String.valueOf(total.count()), "sum", String.valueOf(sum))));
            }
        }
        return issues;
    }

    private Map<List<String>, Long> summed(List<Boolean> shape) {
        Map<List<String>, Long> sums = new HashMap<>();
        details.forEach((group, count) -> {
            if (group.size() == shape.size()) {
                sums.merge(coarse(group, shape), count, Long::sum);
            }
        });
        return sums;
    }

    private static List<String> coarse(List<String> group, List<Boolean> shape) {
        String[] kept = group.toArray(String[]::new);
        for (int i = 0; i < kept.length; i++) {
            kept[i] = shape.get(i) ? ANY : kept[i];
        }
        return Arrays.asList(kept);
    }

    /** Where a detail is withheld, its total may well be more than the sum of the others. */
    private boolean holdsWithheld(List<String> total, List<Boolean> shape) {
        return withheld.stream()
                .anyMatch(group ->
                        group.size() == shape.size() && coarse(group, shape).equals(total));
    }
}
