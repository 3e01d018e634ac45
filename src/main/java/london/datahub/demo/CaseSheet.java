package london.datahub.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.sheet.Sheet;

/** Lays records out as a supplier does: titles, header, records, now and then a blank row, a total, notes. */
final class CaseSheet {
    private static final int ROWS_BETWEEN_BLANKS = 40;

    private final Submission submission;
    private final SheetLayout layout;
    private final String title;
    private final String name;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<TruthRow> truth = new ArrayList<>();

    CaseSheet(Submission submission, SheetLayout layout, String title) {
        this.submission = submission;
        this.layout = layout;
        this.title = title;
        this.name = DraftFile.name(submission.fileName(), layout.format());
    }

    DraftFile of(List<CaseRow> records) {
        addTitles();
        add(layout.columns().stream().map(column -> (Object) column.heading()).toList());
        for (CaseRow row : records) {
            addRecord(row);
        }
        if (layout.totalRow()) {
            add(List.of("Total", records.size()));
        }
        addNotes();
        return new DraftFile(submission, name, layout.format(), new Sheet("Data", rows), truth);
    }

    private void addTitles() {
        List<String> titles = List.of(title, period(), submission.corrects() ? "Corrected version" : "OFFICIAL");
        titles.stream().limit(layout.titles()).forEach(text -> add(List.of(text)));
        if (submission.corrects() && layout.titles() < titles.size()) {
            add(List.of(titles.get(2)));
        }
        if (layout.titles() > 1) {
            add(List.of());
        }
    }

    private String period() {
        String first = DateStyle.name(submission.from());
        return submission.from().equals(submission.to()) ? first : first + " to " + DateStyle.name(submission.to());
    }

    private void addRecord(CaseRow row) {
        if (layout.blankRows() && truth.size() % ROWS_BETWEEN_BLANKS == ROWS_BETWEEN_BLANKS - 1) {
            add(List.of());
        }
        add(layout.columns().stream()
                .map(column -> cell(row.cells().get(column.field())))
                .collect(Collectors.toCollection(ArrayList::new)));
        truth.add(truth(row));
    }

    private Object cell(Object value) {
        return value instanceof LocalDate day ? layout.dates().cell(day) : value;
    }

    private void addNotes() {
        if (layout.notes()) {
            add(List.of());
            add(List.of("Source: live system. Records may change as investigations go on."));
            add(List.of("Not official statistics. Handle in line with the sharing agreement."));
        }
    }

    private void add(List<Object> cells) {
        var row = new ArrayList<>(cells);
        if (layout.padded()) {
            row.addAll(Collections.nCopies(Math.max(0, layout.columns().size() - row.size()), null));
        }
        rows.add(row);
    }

    private TruthRow truth(CaseRow row) {
        String references = Stream.of("crime_reference", "nrm_reference", "case_reference", "person_reference")
                .map(field -> shown(row, field))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(";"));
        return new TruthRow(
                name,
                rows.size(),
                submission.feed(),
                submission.organisation(),
                row.event(),
                row.person(),
                row.duplicate(),
                Objects.toString(shown(row, "given_name"), ""),
                Objects.toString(shown(row, "surname"), ""),
                (LocalDate) shown(row, "birth_date"),
                references);
    }

    private Object shown(CaseRow row, String field) {
        return layout.shows(field) ? row.cells().get(field) : null;
    }
}
