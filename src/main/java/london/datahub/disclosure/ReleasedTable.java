package london.datahub.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as one release showed it.
 *
 * @param programme its cells; their truth may be untold
 * @param shown what a reader sees of each; nothing (coded) of cells that are not published
 */
public record ReleasedTable(TableProgramme programme, List<Shown> shown) {
    public ReleasedTable {
        shown = List.copyOf(shown);
    }

    /** Returns what is seen of the published cells, by their codes. */
    public Map<List<String>, Shown> byCodes() {
        return IntStream.of(programme.published())
                .boxed()
                .collect(Collectors.toMap(i -> programme.cell(i).codes(), shown::get));
    }

    /** Tells whether there are counts that agree with what it showed. */
    public boolean isPossible() {
        List<Promise> anything = IntStream.range(0, programme.size())
                .mapToObj(place -> Promise.asWideAs(place, 0))
                .toList();
        return Attacker.attack(programme, tells(), anything).isSafe();
    }

    List<Interval> tells() {
        return IntStream.range(0, programme.size())
                .mapToObj(i -> programme.cell(i).isPublished() ? shown.get(i).tells() : Interval.ANY)
                .toList();
    }
}
