package london.datahub.validate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import london.datahub.feed.EventMonth;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;
import london.datahub.read.Heading;
import london.datahub.read.SourceRow;

/** What a row that was read stands for: one record, or one for each count across; each with its month and its part. */
final class RecordsOfRow {
    private final Layout layout;
    private final Heading heading;
    private final Period period;

    RecordsOfRow(Heading heading, Period period) {
        this.layout = heading.layout();
        this.heading = heading;
        this.period = period;
    }

    List<CheckedRow> of(SourceRow row, Map<String, Value> values, List<Issue> issues) {
        return layout.across().isPresent() ? across(row, values, issues) : List.of(single(row, values, issues));
    }

    private CheckedRow single(SourceRow row, Map<String, Value> values, List<Issue> issues) {
        return new CheckedRow(row, 0, month(row, values, issues), part(values), values);
    }

    private List<CheckedRow> across(SourceRow row, Map<String, Value> values, List<Issue> issues) {
        List<CheckedRow> rows = new ArrayList<>();
        heading.months()
                .forEach((index, month) -> count(row, index, issues).ifPresent(count -> {
                    inPeriod(row, index, month, issues);
                    rows.add(new CheckedRow(row, rows.size(), month, part(values), with(values, count, Map.of())));
                }));
        if (!heading.values().isEmpty()) {
            YearMonth month = month(row, values, issues);
            heading.values()
                    .forEach((index, words) -> count(row, index, issues).ifPresent(count -> {
                        Map<String, String> codes =
                                layout.across().orElseThrow().columns().get(words);
                        rows.add(new CheckedRow(row, rows.size(), month, part(values), with(values, count, codes)));
                    }));
        }
        return rows;
    }

    private Optional<Value> count(SourceRow row, int index, List<Issue> issues) {
        try {
            return Optional.of(CountReading.read(
                    row.cell(index), layout.across().orElseThrow().mayBeWithheld()));
        } catch (Unreadable e) {
            Unreadable told = MarkedCell.told(row.cell(index), e);
            issues.add(Issue.mustFix(told.code(), heading.place(row, index), told.details()));
            return Optional.empty();
        }
    }

    private Map<String, Value> with(Map<String, Value> values, Value count, Map<String, String> codes) {
        Map<String, Value> all = new HashMap<>(values);
        all.put(layout.across().orElseThrow().measure(), count);
        codes.forEach((column, code) -> all.put(column, new Value.Code(code)));
        return all;
    }

    private String part(Map<String, Value> values) {
        if (layout.part().isEmpty() || layout.part().equals("layout")) {
            return layout.part().isEmpty() ? "" : layout.name();
        }
        Value value = values.get(layout.part());
        return layout.name() + "/" + (value instanceof Value.Code code ? code.code() : "");
    }

    /** Returns the first month of the period where the row does not say it; the row is then held. */
    private YearMonth month(SourceRow row, Map<String, Value> values, List<Issue> issues) {
        EventMonth source = layout.month();
        Optional<YearMonth> month = switch (source.source()) {
            case PERIOD, HEADING -> Optional.of(period.from());
            case DATE ->
                values.get(source.columns().get(0)) instanceof Value.Day day
                        ? Optional.of(YearMonth.from(day.date()))
                        : Optional.empty();
            case YEAR_AND_QUARTER ->
                values.get(source.columns().get(0)) instanceof Value.Number year
                                && values.get(source.columns().get(1)) instanceof Value.Number quarter
                        ? Optional.of(YearMonth.of(year.number(), quarter.number() * 3 - 2))
                        : Optional.empty();
        };
        month.filter(found -> !period.contains(found) && !source.columns().isEmpty())
                .ifPresent(found ->
                        inPeriod(row, heading.index(source.columns().get(0)).orElseThrow(), found, issues));
        return month.orElse(period.from());
    }

    private void inPeriod(SourceRow row, int index, YearMonth month, List<Issue> issues) {
        if (!period.contains(month)) {
            issues.add(Issue.mustFix("outside-period", heading.place(row, index), Map.of("period", period.toString())));
        }
    }
}
