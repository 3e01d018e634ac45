package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import london.datahub.feed.Column;
import london.datahub.feed.ColumnType;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.feed.Layout;
import london.datahub.feed.TemplateMark;
import london.datahub.issue.Issue;
import london.datahub.issue.Refusal;
import london.datahub.issue.Severity;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import london.datahub.sheet.Template;
import london.datahub.sheet.Words;
import london.datahub.validate.AllowedWords;
import london.datahub.validate.FileJudgement;
import london.datahub.validate.Judgement;
import london.datahub.validate.Period;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every feed's template, found by its folder: made, filled in, and judged by the same definition. */
class TemplateTest {
    private static final Feeds FEEDS = Feeds.load();
    private static final YearMonth MONTH = YearMonth.of(2023, 7);
    private static final Period QUARTER = new Period(MONTH, MONTH.plusMonths(2));
    private static final Words WORDS = new Words(AllowedWords::of, AllowedWords.wardsByBorough());

    static Stream<Feed> feeds() {
        return FEEDS.all().stream();
    }

    private static byte[] template(Feed feed) throws IOException {
        return Template.of(feed, WORDS, List.of(MONTH, MONTH.plusMonths(1)));
    }

    private static byte[] edited(byte[] workbook, java.util.function.Consumer<XSSFWorkbook> edit) throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            edit.accept(opened);
            var out = new ByteArrayOutputStream();
            opened.write(out);
            return out.toByteArray();
        }
    }

    private static SourceFile file(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** Fills two rows of a layout's sheet, each column with what its own list or rule asks for. */
    private static void fill(XSSFWorkbook workbook, Feed feed, Layout layout) {
        XSSFSheet sheet = workbook.getSheet(layout.name());
        for (int number = 1; number <= 2; number++) {
            Row row = sheet.createRow(number);
            for (int at = 0; at < sheet.getRow(0).getLastCellNum(); at++) {
                String heading = sheet.getRow(0).getCell(at).getStringCellValue();
                fill(
                        row,
                        at,
                        layout.columns().stream()
                                .filter(column -> column.usualHeading().equals(heading))
                                .findFirst()
                                .orElse(null),
                        number);
            }
        }
    }

    private static void fill(Row row, int at, Column column, int number) {
        if (column == null || column.type() == ColumnType.COUNT) {
            row.createCell(at).setCellValue(number);
            return;
        }
        List<String> allowed = AllowedWords.of(column);
        switch (column.type()) {
            case DATE -> date(row, at, LocalDate.of(2023, 8, 9 + number));
            case BIRTH_DATE -> date(row, at, LocalDate.of(1990, 1, number));
            case YEAR -> row.createCell(at).setCellValue(2023);
            case QUARTER -> row.createCell(at).setCellValue("Q3");
            case AGE -> row.createCell(at).setCellValue(30);
            case REFERENCE, PERSON_REFERENCE -> row.createCell(at).setCellValue("TEST000" + number);
            case GIVEN_NAME, SURNAME -> row.createCell(at).setCellValue("Muster");
            case WARD ->
                row.createCell(at)
                        .setCellValue(
                                AllowedWords.wardsByBorough().get("Barnet").get(number));
            case BOROUGH -> row.createCell(at).setCellValue("Barnet");
            case BOROUGHS -> row.createCell(at).setCellValue("Barnet, Brent");
            default ->
                row.createCell(at).setCellValue(allowed.isEmpty() ? "Text" : allowed.get(number % allowed.size()));
        }
    }

    private static void date(Row row, int at, LocalDate day) {
        row.createCell(at).setCellValue(day);
        row.getCell(at).setCellStyle(row.getSheet().getColumnStyle(at));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void a_filled_in_template_passes_the_check(Feed feed) throws IOException {
        for (Layout layout : feed.layouts()) {
            byte[] filled = edited(template(feed), workbook -> fill(workbook, feed, layout));
            FileJudgement judged = FileJudgement.of(file(filled), feed, QUARTER);
            assertThat(judged.issues()).as(layout.name()).noneMatch(issue -> issue.severity() == Severity.MUST_FIX);
            assertThat(judged.ends().entrySet().stream()
                            .filter(end -> end.getKey().outcome() == Judgement.Outcome.LOADED)
                            .mapToLong(java.util.Map.Entry::getValue)
                            .sum())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void every_column_with_words_has_a_list_and_every_date_a_rule(Feed feed) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template(feed)))) {
            for (Layout layout : feed.layouts()) {
                List<? extends DataValidation> rules =
                        workbook.getSheet(layout.name()).getDataValidations();
                List<Column> asked = layout.columns().stream()
                        .filter(column -> column.type() != ColumnType.NOT_KEPT)
                        .toList();
                assertThat(rules).hasSameSizeAs(asked);
                for (int i = 0; i < rules.size(); i++) {
                    boolean listed = !AllowedWords.of(asked.get(i)).isEmpty();
                    int type = rules.get(i).getValidationConstraint().getValidationType();
                    assertThat(type == ValidationType.LIST || !listed)
                            .as(asked.get(i).name())
                            .isTrue();
                    assertThat(type == ValidationType.DATE)
                            .isEqualTo(asked.get(i).type().name().endsWith("DATE"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void the_guidance_names_every_column_and_the_template_says_what_it_is(Feed feed) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template(feed)))) {
            StringBuilder guidance = new StringBuilder();
            workbook.getSheet("Guidance")
                    .forEach(row -> row.forEach(cell -> guidance.append(cell).append('\n')));
            feed.layouts().stream()
                    .flatMap(layout -> layout.columns().stream())
                    .filter(column -> column.type() != ColumnType.NOT_KEPT)
                    .forEach(column -> assertThat(guidance).contains(column.usualHeading()));
            assertThat(guidance).contains(TemplateMark.of(feed).line());
            assertThat(workbook.getProperties()
                            .getCustomProperties()
                            .getProperty(TemplateMark.PROPERTY)
                            .getLpwstr())
                    .isEqualTo(TemplateMark.of(feed).line());
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void the_same_feed_gives_the_same_bytes_in_any_place(Feed feed) throws IOException {
        byte[] here = template(feed);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Locale.setDefault(Locale.forLanguageTag("ar-SA"));
            assertThat(template(feed)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void the_template_of_another_feed_is_named() throws IOException {
        byte[] offences = template(FEEDS.named("met-offences"));
        String named = "This is the template of met-offences, version "
                + TemplateMark.of(FEEDS.named("met-offences")).version() + "; you said nrm-referrals.";
        assertRefused(offences, named);
        assertRefused(edited(offences, workbook -> workbook.removeSheetAt(0)), named);
    }

    private static void assertRefused(byte[] workbook, String words) {
        assertThatThrownBy(() -> LaidOutRows.heading(file(workbook), FEEDS.named("nrm-referrals")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(words);
    }

    @Test
    void an_older_template_is_named_and_read_all_the_same() throws IOException {
        Feed feed = FEEDS.named("met-offences");
        byte[] older = edited(template(feed), workbook -> {
            workbook.getSheet("Guidance")
                    .getRow(1)
                    .getCell(0)
                    .setCellValue("Template of met-offences, version 0-0ddba11");
            fill(workbook, feed, feed.layouts().get(0));
        });
        List<Issue> issues = FileJudgement.of(file(older), feed, QUARTER).issues();
        assertThat(issues).extracting(Issue::code).containsOnlyOnce("older-template");
        assertThat(issues.get(0).message())
                .contains("version 0-0ddba11", TemplateMark.of(feed).version());
        byte[] present = edited(
                template(feed), workbook -> fill(workbook, feed, feed.layouts().get(0)));
        assertThat(FileJudgement.of(file(present), feed, QUARTER).issues())
                .extracting(Issue::code)
                .doesNotContain("older-template");
    }
}
