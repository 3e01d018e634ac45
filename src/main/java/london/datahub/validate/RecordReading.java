package london.datahub.validate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.EventMonth;
import london.datahub.feed.Feed;
import london.datahub.feed.Layout;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.issue.Severity;
import london.datahub.read.Heading;
import london.datahub.read.SourceRow;
import london.datahub.screen.Screen;

/** Reads the data rows below one heading. */
final class RecordReading {
    private static final Set<String> MISSING = Set.of("", "-", "–", "—", "n/a", "na", "null", "nk");

    private static final Set<String> NOT_KNOWN = Set.of("not known", "unknown", "not recorded", "not stated");

    private static final int LONGEST_MISSING = 12;

    private record Field(Column column, int index, CellReading reading) {}

    private record Checked(Rule rule, Severity severity, String name) {}

    private final Layout layout;
    private final Heading heading;
    private final Period period;
    private final List<Field> fields = new ArrayList<>();
    private final List<Checked> rules;
    private final NeverTaken neverTaken;
    private final YesWhere yesWhere;
    private final Consent consent;

    RecordReading(Feed feed, Heading heading, Period period) {
        this.layout = heading.layout();
        this.heading = heading;
        this.period = period;
        for (Column column : layout.columns()) {
            if (column.type() != ColumnType.NOT_KEPT) {
                heading.index(column.name())
                        .ifPresent(index -> fields.add(new Field(column, index, CellReading.of(column))));
            }
        }
        this.neverTaken = new NeverTaken(layout);
        this.yesWhere = new YesWhere(layout);
        this.consent = new Consent(layout);
        this.rules = feed.checks().stream()
                .map(check -> new Checked(Rule.of(check), check.severity(), check.rule()))
                .toList();
    }

    Judgement judge(SourceRow row) {
        List<Issue> issues = new ArrayList<>();
        Map<String, Value> values = values(row, issues);
        sayWhereConsentIsMissing(row, values, issues);
        List<CheckedRow> rows =
                layout.across().isPresent() ? across(row, values, issues) : List.of(single(row, values, issues));
        if (noneMustBeFixed(issues)) {
            rows.forEach(checked -> hold(checked, issues));
        }
        return noneMustBeFixed(issues) ? Judgement.loaded(rows, issues) : Judgement.held(firstToFix(issues), issues);
    }

    private static boolean noneMustBeFixed(List<Issue> issues) {
        return issues.stream().noneMatch(issue -> issue.severity() == Severity.MUST_FIX);
    }

    private static String firstToFix(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.severity() == Severity.MUST_FIX)
                .findFirst()
                .map(Issue::code)
                .orElseThrow();
    }

    private Map<String, Value> values(SourceRow row, List<Issue> issues) {
        Map<String, Value> values = new LinkedHashMap<>();
        Set<Column> dropped = dropped(row, issues);
        for (Field field : fields) {
            String text = row.cell(field.index());
            if (dropped.contains(field.column())) {
                continue;
            }
            if (MarkedCell.isFormulas(text) || !isMissing(field.column(), text)) {
                read(field, row, values, issues);
            } else if (field.column().required()) {
                issues.add(Issue.mustFix("cell-empty", place(row, field.index()), Map.of()));
            }
        }
        yesWhere.fill(values, column -> text(row, column));
        return values;
    }

    private String text(SourceRow row, String column) {
        return heading.index(column).map(row::cell).orElse("");
    }

    private Set<Column> dropped(SourceRow row, List<Issue> issues) {
        Set<Column> bases = neverTaken.bases(column -> text(row, column.name()));
        bases.forEach(basis -> issues.add(Issue.pleaseCheck(
                "place-never-taken", place(row, heading.index(basis.name()).orElseThrow()), Map.of())));
        return neverTaken.dropped(bases);
    }

    private void sayWhereConsentIsMissing(SourceRow row, Map<String, Value> values, List<Issue> issues) {
        layout.identifiersNeed().stream()
                .flatMap(column -> heading.index(column).stream())
                .findFirst()
                .filter(index -> consent.isNotSaid(values))
                .ifPresent(index -> issues.add(Issue.pleaseCheck("consent-not-said", place(row, index), Map.of())));
    }

    /** A name can be Null or Na; only an empty cell says that there is none. */
    private static boolean isMissing(Column column, String text) {
        if (text.length() > LONGEST_MISSING) {
            return false;
        }
        String word = text.toLowerCase(Locale.ROOT);
        return switch (column.type()) {
            case GIVEN_NAME, SURNAME -> text.isEmpty();
            case COUNT -> column.mayBeWithheld() ? text.isEmpty() : MISSING.contains(word);
            case YES_NO -> MISSING.contains(word) || NOT_KNOWN.contains(word);
            default -> MISSING.contains(word);
        };
    }

    private void read(Field field, SourceRow row, Map<String, Value> values, List<Issue> issues) {
        try {
            MarkedCell.mustNotBeFormulas(row.cell(field.index()));
            Value value = field.reading().read(field.column(), row.cell(field.index()), values);
            values.put(field.column().name(), value);
            if (field.column().orElse().isPresent() && isNoBorough(value)) {
                issues.add(Issue.note("place-no-borough", place(row, field.index()), Map.of()));
            }
            findings(value)
                    .ifPresent(found -> issues.add(Issue.pleaseCheck(
                            "personal-data-in-text", place(row, field.index()), Map.of("found", found))));
        } catch (Unreadable e) {
            Unreadable told = MarkedCell.told(row.cell(field.index()), e);
            issues.add(Issue.mustFix(told.code(), place(row, field.index()), told.details()));
        }
    }

    private static Optional<String> findings(Value value) {
        return value instanceof Value.Narrative narrative
                ? Optional.of(Screen.summary(narrative.text())).filter(found -> !found.isEmpty())
                : Optional.empty();
    }

    private static boolean isNoBorough(Value value) {
        return value instanceof Value.Code code && !code.code().startsWith("E09");
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
            issues.add(Issue.mustFix(told.code(), place(row, index), told.details()));
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
            issues.add(Issue.mustFix("outside-period", place(row, index), Map.of("period", period.toString())));
        }
    }

    private void hold(CheckedRow row, List<Issue> issues) {
        for (Checked check : rules) {
            check.rule().judge(row).ifPresent(finding -> {
                int index = heading.index(finding.column()).orElse(0);
                issues.add(new Issue(
                        check.name(), check.severity(), place(row.source(), index), worded(finding.details())));
            });
        }
    }

    private Place place(SourceRow row, int index) {
        return Place.cell(row.sheet(), row.row(), index, heading.words(index));
    }

    /** Says a column by the heading that stands above it. */
    private Map<String, String> worded(Map<String, String> details) {
        Map<String, String> worded = new HashMap<>();
        details.forEach((gap, word) ->
                worded.put(gap, layout.column(word).map(this::heading).orElse(word)));
        return worded;
    }

    private String heading(Column column) {
        return heading.index(column.name()).map(heading::words).orElse(column.usualHeading());
    }
}
