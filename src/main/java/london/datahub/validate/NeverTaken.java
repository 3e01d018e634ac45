package london.datahub.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import london.datahub.feed.Column;
import london.datahub.feed.Layout;
import london.datahub.reference.CodeList;

/**
 * Which cells of a row are not read at all: where the basis of a place is a word that is never taken, as a present
 * address, neither the word nor the places that rest on it are.
 */
final class NeverTaken {
    private final List<Column> columns;
    private final List<Column> bases;

    NeverTaken(Layout layout) {
        columns = layout.columns();
        bases = columns.stream()
                .filter(column -> column.neverTaken().isPresent())
                .toList();
    }

    /** Returns the columns whose word is never taken in this row; their texts come from {@code cells}. */
    Set<Column> bases(Function<Column, String> cells) {
        if (bases.isEmpty()) {
            return Set.of();
        }
        return bases.stream()
                .filter(column -> isNeverTaken(column, cells.apply(column)))
                .collect(Collectors.toSet());
    }

    private static boolean isNeverTaken(Column column, String text) {
        return !text.isEmpty()
                && CodeList.named(column.neverTaken().orElseThrow())
                        .meaningWithin(text)
                        .isPresent();
    }

    /** Returns these columns and the places that rest on them. */
    Set<Column> dropped(Set<Column> found) {
        if (found.isEmpty()) {
            return found;
        }
        Set<Column> dropped = new HashSet<>(found);
        found.forEach(basis -> columns.stream()
                .filter(column -> column.basis().filter(basis.name()::equals).isPresent())
                .forEach(dropped::add));
        return dropped;
    }
}
