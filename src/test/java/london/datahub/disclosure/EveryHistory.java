package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tables of some editions, each of which counts everything that the one before it did. */
final class EveryHistory {
    private final List<Cell> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Interval> shown = new ArrayList<>();
    private final List<Map<List<String>, Integer>> places = new ArrayList<>();
    private final long most;

    /** @param most no count is larger */
    EveryHistory(List<Edition> told, long most) {
        this.most = most;
        for (Edition edition : told) {
            int offset = cells.size();
            Map<List<String>, Integer> own = new HashMap<>();
            edition.programme().cells().forEach(cell -> own.put(cell.codes(), offset + own.size()));
            places.add(own);
            cells.addAll(edition.programme().cells());
            shown.addAll(edition.told());
            edition.programme().relations().forEach(relation -> relations.add(relation.movedBy(offset)));
        }
        for (int e = 1; e < told.size(); e++) {
            Map<List<String>, Integer> later = places.get(e);
            List<Integer> inner = places.get(e - 1).values().stream()
                    .filter(this::isInner)
                    .sorted()
                    .toList();
            inner.forEach(cell -> grow(cell, later.get(cells.get(cell).codes())));
        }
    }

    private boolean isInner(int cell) {
        return relations.stream().noneMatch(relation -> relation.cells()[0] == cell);
    }

    private void grow(int cell, int later) {
        relations.add(Relation.sum(later, cell, cells.size()));
        cells.add(Cell.unpublished(List.of("added to " + cell)));
        shown.add(Interval.COUNT);
    }

    /**
     * Returns the intervals of each edition's figures to somebody who knows of some of them that they lie in an interval, or
     * nothing where there are too many tables to go through.
     */
    Optional<List<Map<List<String>, Interval>>> intervals(int edition, Map<List<String>, Interval> known) {
        List<Interval> also = new ArrayList<>(shown);
        known.forEach((codes, interval) -> {
            int place = places.get(edition).get(codes);
            also.set(place, also.get(place).and(interval));
        });
        return EveryTable.intervals(new TableProgramme(cells, relations), also, most)
                .map(all -> places.stream().map(own -> seen(own, all)).toList());
    }

    private static Map<List<String>, Interval> seen(Map<List<String>, Integer> places, List<Interval> all) {
        Map<List<String>, Interval> open = new HashMap<>();
        places.forEach((codes, place) -> open.put(codes, all.get(place)));
        return open;
    }
}
