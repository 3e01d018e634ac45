package london.datahub.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import london.datahub.dashboard.Cell;
import london.datahub.dashboard.ChartView;
import london.datahub.dashboard.DataTable;
import london.datahub.sheet.Sheet;

/** A chart's figures as a sheet: the bare table, or with everything that must be known before they are used. */
final class ChartSheet {
    private ChartSheet() {}

    /** Returns the table alone, as programs read it. */
    static Sheet bare(ChartView view) {
        return new Sheet("Figures", table(view.table()));
    }

    /** Returns title, day, table, codes, sources and cautions, as people read them. */
    static Sheet explained(ChartView view, Layout layout) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(view.title()));
        rows.add(List.of("As known on " + layout.day(view.release().asAt()) + ", release "
                + view.release().number()));
        rows.add(List.of());
        rows.addAll(table(view.table()));
        rows.add(List.of());
        view.reasons().forEach(reason -> rows.add(List.of(reason.code() + " " + reason.meaning())));
        if (!view.incomplete().isEmpty()) {
            rows.add(List.of("Not complete: " + String.join(", ", view.incomplete())));
        }
        view.missing().ifPresent(why -> rows.add(List.of(why)));
        Stream.of(view.notes().sources().stream().map(source -> "Source: " + source), view.notes().cautions().stream())
                .flatMap(notes -> notes)
                .forEach(note -> rows.add(List.of(note)));
        if (!view.notes().coverage().isEmpty()) {
            rows.add(List.of("Coverage: " + view.notes().coverage()));
        }
        return new Sheet("Figures", rows);
    }

    private static List<List<Object>> table(DataTable table) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(
                Stream.concat(table.names().stream(), table.values().stream()).toList()));
        for (DataTable.Row row : table.rows()) {
            List<Object> cells = new ArrayList<>(row.names());
            row.cells().stream().map(ChartSheet::cell).forEach(cells::add);
            rows.add(cells);
        }
        return rows;
    }

    private static Object cell(Cell cell) {
        return cell.value().<Object>map(value -> value).orElse(cell.shown());
    }
}
