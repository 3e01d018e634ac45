package london.datahub.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which relations name a figure, and so which figures lie near it. */
final class Ties {
    private final List<List<Relation>> relationsOf = new ArrayList<>();

    Ties(TableProgramme programme) {
        programme.cells().forEach(cell -> relationsOf.add(new ArrayList<>()));
        for (Relation relation : programme.relations()) {
            for (int cell : relation.cells()) {
                relationsOf.get(cell).add(relation);
            }
        }
    }

    List<Relation> of(int cell) {
        return relationsOf.get(cell);
    }

    /** Returns a figure and those that a relation names with it. */
    IntStream beside(int cell) {
        return IntStream.concat(IntStream.of(cell), of(cell).stream().flatMapToInt(r -> IntStream.of(r.cells())))
                .distinct();
    }

    Set<Relation> of(Set<Integer> cells) {
        Set<Relation> relations = new LinkedHashSet<>();
        cells.forEach(cell -> relations.addAll(relationsOf.get(cell)));
        return relations;
    }

    /** Returns so many figures around one, the nearest first, by way of those that pass. */
    Set<Integer> around(int cell, int most, IntPredicate passing) {
        Set<Integer> inside = new LinkedHashSet<>(List.of(cell));
        Deque<Integer> next = new ArrayDeque<>(inside);
        while (!next.isEmpty() && inside.size() < most) {
            for (Relation relation : relationsOf.get(next.remove())) {
                for (int other : relation.cells()) {
                    if (passing.test(other) && inside.add(other)) {
                        next.add(other);
                    }
                }
            }
        }
        return inside;
    }
}
