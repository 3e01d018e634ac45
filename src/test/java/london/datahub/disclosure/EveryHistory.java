package london.datahub.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** All tables of one edition or two, of which the later counts everything that the earlier did. */
final class EveryHistory {
    private final List<Cell> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Interval> shown = new ArrayList<>();
    private final int newest;
    private final long most;

    /** @param most no count is larger */
    EveryHistory(List<Edition> told, long most) {
        this.most = most;
        int first = 0;
        for (Edition edition : told) {
            first = cells.size();
            int offset = first;
            cells.addAll(edition.programme().cells());
            shown.addAll(edition.told());
            edition.programme().relations().forEach(relation -> relations.add(relation.movedBy(offset)));
        }
        newest = first;
        if (told.size() > 1) {
            IntStream.range(0, newest).filter(this::isInner).forEach(this::grow);
        }
    }

    private boolean isInner(int cell) {
        return relations.stream().noneMatch(relation -> relation.cells()[0] == cell);
    }

    private void grow(int cell) {
        int later = IntStream.range(newest, cells.size())
                .filter(i -> cells.get(i).codes().equals(cells.get(cell).codes()))
                .findFirst()
                .orElseThrow();
        relations.add(Relation.sum(later, cell, cells.size()));
        cells.add(Cell.unpublished(List.of("added to " + cell)));
        shown.add(Interval.COUNT);
    }

    /** Returns the intervals of the newest edition's figures, or nothing where there are too many tables to go through. */
    Optional<Map<List<String>, Interval>> intervalsWhereAtLeastOne(List<String> known) {
        List<Interval> also = new ArrayList<>(shown);
        Map<List<String>, Integer> places = new HashMap<>();
        IntStream.range(newest, cells.size())
                .forEach(i -> places.put(cells.get(i).codes(), i));
        also.set(places.get(known), also.get(places.get(known)).and(new Interval(1, most)));
        return EveryTable.intervals(new TableProgramme(cells, relations), also, most)
                .map(all -> {
                    Map<List<String>, Interval> open = new HashMap<>();
                    places.forEach((codes, place) -> open.put(codes, all.get(place)));
                    return open;
                });
    }
}
