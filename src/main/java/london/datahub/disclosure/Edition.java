package london.datahub.disclosure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an audience is told of a population by releases from the same facts.
 *
 * @param programme its figures with their truth
 * @param own what was released to this audience itself
 * @param below what was released to audiences below it, and is known to this one too
 */
public record Edition(TableProgramme programme, Map<List<String>, Shown> own, Map<List<String>, Shown> below) {
    /** Returns what is told once this is released to the audience too. */
    public Edition withOwn(Map<List<String>, Shown> shown) {
        return new Edition(programme, together(own, shown), below);
    }

    /** Returns the truth of every figure, by its codes. */
    Map<List<String>, Long> counts() {
        Map<List<String>, Long> counts = new HashMap<>();
        programme.cells().forEach(cell -> counts.put(cell.codes(), cell.count()));
        return counts;
    }

    Edition withoutOwn() {
        return new Edition(programme, Map.of(), below);
    }

    /** Returns what is told once this is released to an audience below. */
    public Edition withBelow(Map<List<String>, Shown> shown) {
        return new Edition(programme, own, together(below, shown));
    }

    private static Map<List<String>, Shown> together(Map<List<String>, Shown> one, Map<List<String>, Shown> other) {
        Map<List<String>, Shown> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }

    /** Returns between what and what each figure lies, by looking at it alone. */
    List<Interval> told() {
        return programme.cells().stream()
                .map(cell -> toldBelow(cell).and(tells(own, cell)))
                .toList();
    }

    Interval toldBelow(Cell cell) {
        return cell.known().and(tells(below, cell));
    }

    private static Interval tells(Map<List<String>, Shown> shown, Cell cell) {
        Shown seen = shown.get(cell.codes());
        return seen == null ? Interval.COUNT : seen.tells();
    }
}
