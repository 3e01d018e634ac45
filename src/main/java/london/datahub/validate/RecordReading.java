package london.datahub.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
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
    private static final String MISSING_START = "-–—nNuU";

    private record Field(Column column, int index, CellReading reading) {}

    private record Checked(Rule rule, Severity severity, String name) {}

    private final Layout layout;
    private final Heading heading;
    private final List<Field> fields = new ArrayList<>();
    private final List<Checked> rules;
    private final NeverTaken neverTaken;
    private final YesWhere yesWhere;
    private final Consent consent;
    private final RecordsOfRow records;
    private final Optional<Integer> consentAt;
    private final int width;
    private boolean beyondSaid;

    RecordReading(Feed feed, Heading heading, Period period) {
        this.layout = heading.layout();
        this.heading = heading;
        for (Column column : layout.columns()) {
            if (column.type() != ColumnType.NOT_KEPT) {
                heading.index(column.name())
                        .ifPresent(index -> fields.add(new Field(column, index, CellReading.of(column))));
            }
        }
        this.neverTaken = new NeverTaken(layout);
        this.yesWhere = new YesWhere(layout);
        this.consent = new Consent(layout);
        this.records = new RecordsOfRow(heading, period);
        this.consentAt = layout.identifiersNeed().stream()
                .flatMap(column -> heading.index(column).stream())
                .findFirst();
        this.width = heading.lines().stream()
                .mapToInt(line -> line.cells().size())
                .reduce(heading.row().cells().size(), Math::max);
        this.rules = feed.checks().stream()
                .map(check -> new Checked(Rule.of(check), check.severity(), check.rule()))
                .toList();
    }

    Judgement judge(SourceRow row) {
        List<Issue> issues = new ArrayList<>();
        sayOnceWhatStandsBeyond(row, issues);
        Map<String, Value> values = values(row, issues);
        sayWhereConsentIsMissing(row, values, issues);
        List<CheckedRow> rows = records.of(row, values, issues);
        if (noneMustBeFixed(issues)) {
            rows.forEach(checked -> hold(checked, issues));
        }
        return noneMustBeFixed(issues) ? Judgement.loaded(rows, issues) : Judgement.held(firstToFix(issues), issues);
    }

    private void sayOnceWhatStandsBeyond(SourceRow row, List<Issue> issues) {
        if (beyondSaid || row.cells().size() <= width) {
            return;
        }
        beyondSaid = true;
        IntStream.range(width, row.cells().size())
                .filter(at -> !row.cell(at).isEmpty())
                .findFirst()
                .ifPresent(at -> issues.add(Issue.pleaseCheck(
                        "cells-beyond-headings", Place.cell(row.sheet(), row.row(), at, ""), Map.of())));
    }

    private static boolean noneMustBeFixed(List<Issue> issues) {
        return issues.isEmpty() || issues.stream().noneMatch(issue -> issue.severity() == Severity.MUST_FIX);
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
                issues.add(Issue.mustFix("cell-empty", heading.place(row, field.index()), Map.of()));
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
                "place-never-taken",
                heading.place(row, heading.index(basis.name()).orElseThrow()),
                Map.of())));
        return neverTaken.dropped(bases);
    }

    private void sayWhereConsentIsMissing(SourceRow row, Map<String, Value> values, List<Issue> issues) {
        consentAt
                .filter(index -> consent.isNotSaid(values))
                .ifPresent(index ->
                        issues.add(Issue.pleaseCheck("consent-not-said", heading.place(row, index), Map.of())));
    }

    /** A name can be Null or Na; only an empty cell says that there is none. */
    private static boolean isMissing(Column column, String text) {
        if (text.length() > LONGEST_MISSING || !text.isEmpty() && MISSING_START.indexOf(text.charAt(0)) < 0) {
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
                issues.add(Issue.note("place-no-borough", heading.place(row, field.index()), Map.of()));
            }
            findings(value)
                    .ifPresent(found -> issues.add(Issue.pleaseCheck(
                            "personal-data-in-text", heading.place(row, field.index()), Map.of("found", found))));
        } catch (Unreadable e) {
            Unreadable told = MarkedCell.told(row.cell(field.index()), e);
            issues.add(Issue.mustFix(told.code(), heading.place(row, field.index()), told.details()));
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

    private void hold(CheckedRow row, List<Issue> issues) {
        for (Checked check : rules) {
            check.rule().judge(row).ifPresent(finding -> {
                int index = heading.index(finding.column()).orElse(0);
                issues.add(new Issue(
                        check.name(), check.severity(), heading.place(row.source(), index), worded(finding.details())));
            });
        }
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
