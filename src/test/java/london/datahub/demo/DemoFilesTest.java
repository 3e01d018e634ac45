package london.datahub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.demo.ReadBack.Entry;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.CodeList;
import london.datahub.reference.Wards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoFilesTest {
    private static final List<String> CASE_FEEDS = List.of("met-offences", "nrm-referrals", "safeguarding-concerns");
    private static final Set<String> NOT_ASKED_FOR = Set.of("Team", "BCU");
    private final ReadBack read = ReadBack.of(DemoOptions.DEFAULT);

    @Test
    void every_heading_is_one_the_feed_knows_or_a_column_it_does_not_ask_for() {
        CASE_FEEDS.forEach(feed -> files(feed).forEach(name -> {
            Set<String> known = ReadBack.headings(feed).keySet();
            assertThat(read.header(name, feed))
                    .filteredOn(heading -> !NOT_ASKED_FOR.contains(heading))
                    .isSubsetOf(known);
        }));
    }

    @Test
    void no_file_has_two_columns_for_one_field() {
        CASE_FEEDS.forEach(feed -> files(feed)
                .forEach(name -> assertThat(read.fields(name, feed).values()).doesNotHaveDuplicates()));
    }

    @Test
    void every_spelling_means_the_code_it_stands_for() {
        for (NamedCsvRecord row : DemoDefinition.rows("spellings")) {
            for (String word : row.getField("words").split("[|]")) {
                assertThat(CodeList.named(row.getField("list")).meaning(word)).hasValue(row.getField("code"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"met-offences, recorded_on", "nrm-referrals, referred_on"})
    void rows_are_inside_the_month_of_their_file_and_sent_after_its_end(String feed, String day) {
        for (Entry entry : read.entries(feed)) {
            assertThat(YearMonth.from(entry.date(day))).isEqualTo(entry.file().from());
            assertThat(entry.file().submitOn()).isAfter(entry.file().to().atEndOfMonth());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"met-offences", "nrm-referrals", "safeguarding-concerns"})
    void the_truth_names_what_its_row_holds(String feed) {
        for (Entry entry : read.entries(feed)) {
            String references = Stream.of("crime_reference", "nrm_reference", "case_reference", "person_reference")
                    .map(entry::of)
                    .filter(reference -> !reference.isEmpty())
                    .collect(Collectors.joining(";"));
            assertThat(entry.truth().getField("references"))
                    .isEqualTo(references)
                    .isNotEmpty();
            assertThat(entry.truth().getField("given_name")).isEqualTo(entry.of("given_name"));
            assertThat(entry.truth().getField("surname")).isEqualTo(entry.of("surname"));
            String birthDate = entry.of("birth_date");
            assertThat(entry.truth().getField("birth_date"))
                    .isEqualTo(
                            birthDate.isEmpty() ? "" : ReadBack.date(birthDate).toString());
        }
    }

    @Test
    void one_event_has_one_reference_whatever_its_style_and_one_reference_one_event() {
        Map<String, String> events = new TreeMap<>();
        Map<String, String> references = new TreeMap<>();
        for (Entry entry : read.entries("nrm-referrals")) {
            String reference =
                    entry.of("nrm_reference").replaceAll("[^A-Za-z0-9]", "").toUpperCase();
            assertThat(reference).matches("NRM\\d{8}");
            assertThat(events.computeIfAbsent(reference, r -> entry.event())).isEqualTo(entry.event());
            assertThat(references.computeIfAbsent(entry.event(), e -> reference))
                    .isEqualTo(reference);
        }
    }

    @Test
    void rows_that_are_no_records_are_titles_headers_totals_notes_or_blank() {
        CASE_FEEDS.forEach(feed -> files(feed).forEach(name -> {
            Set<String> records = read.truth.stream()
                    .filter(row -> row.getField("file").equals(name))
                    .map(row -> row.getField("row"))
                    .collect(Collectors.toSet());
            List<String> headings = read.header(name, feed);
            read.sheets.get(name).forEach((row, cells) -> {
                long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
                boolean header = cells.equals(headings);
                assertThat(records.contains(row.toString())).isEqualTo(filled > 2 && !header);
                assertThat(filled == 2).isEqualTo(cells.get(0).equals("Total"));
            });
        }));
    }

    @Test
    void a_total_row_says_how_many_records_its_file_has() {
        long totals = CASE_FEEDS.stream()
                .flatMap(feed -> files(feed).stream())
                .filter(name -> {
                    List<List<String>> rows = read.sheets.get(name).values().stream()
                            .filter(row -> row.get(0).equals("Total"))
                            .toList();
                    rows.forEach(row -> assertThat(row.get(1)).isEqualTo(String.valueOf(records(name))));
                    return !rows.isEmpty();
                })
                .count();
        assertThat(totals).isGreaterThan(20);
    }

    private long records(String name) {
        return read.truth.stream()
                .filter(row -> row.getField("file").equals(name))
                .count();
    }

    @Test
    void all_kinds_of_files_and_dates_come() throws IOException {
        Set<String> kinds = new HashSet<>();
        for (DemoFile file : read.demonstration.files()) {
            kinds.add(kind(file));
        }
        assertThat(kinds).contains("workbook", "byte order mark", "windows-1252", "semicolon", "utf-8");
    }

    private static String kind(DemoFile file) throws IOException {
        byte[] bytes = Files.readAllBytes(file.file());
        if (file.file().toString().endsWith("xlsx")) {
            return "workbook";
        }
        if (bytes[0] == (byte) 0xEF) {
            return "byte order mark";
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains("\uFFFD") ? "windows-1252" : text.contains(";Outcome") ? "semicolon" : "utf-8";
    }

    @Test
    void every_authority_is_a_borough_or_a_referring_authority() {
        Set<String> seen = new HashSet<>();
        for (Entry entry : read.entries("nrm-referrals")) {
            for (String field : List.of("borough_code", "referring_authority")) {
                Boroughs.named(entry.of(field)).map(Borough::code).ifPresent(seen::add);
            }
        }
        assertThat(seen).hasSize(33);
    }

    @ParameterizedTest
    @ValueSource(strings = {"met-offences", "nrm-referrals", "safeguarding-concerns"})
    void every_ward_is_in_its_borough(String feed) {
        for (Entry entry : read.entries(feed)) {
            String ward = entry.of("ward_code");
            if (!ward.isEmpty()) {
                String borough =
                        Boroughs.named(entry.of("borough_code")).orElseThrow().code();
                assertThat(Wards.coded(ward).or(() -> Wards.named(ward, borough)))
                        .as(ward)
                        .hasValueSatisfying(
                                found -> assertThat(found.boroughCode()).isEqualTo(borough));
            }
        }
    }

    @Test
    void the_detail_of_published_statistics_adds_to_their_totals_and_to_the_referrals() {
        Map<String, Long> referrals = read.events("nrm-referrals").stream()
                .filter(entry -> CodeList.named("first-responder-type")
                        .meaning(entry.of("first_responder_type"))
                        .orElseThrow()
                        .equals("local-authority"))
                .collect(Collectors.groupingBy(entry -> quarter(entry.file()), Collectors.counting()));
        for (String name : files("nrm-statistics")) {
            long leaves = read.truth.stream()
                    .filter(row -> row.getField("file").equals(name))
                    .mapToLong(row -> people(name, Integer.parseInt(row.getField("row"))))
                    .sum();
            assertThat(leaves).as(name).isEqualTo(grandTotal(name)).isPositive();
            if (name.contains("local-authority")) {
                assertThat(leaves).isEqualTo(referrals.get(quarter(read.files.get(name))));
            }
        }
    }

    private static String quarter(DemoFile file) {
        return file.from().getYear() + " " + (file.from().getMonthValue() - 1) / 3;
    }

    private long people(String name, int row) {
        List<String> cells = read.sheets.get(name).get(row);
        return Long.parseLong(cells.get(cells.size() - 1));
    }

    private long grandTotal(String name) {
        return read.sheets.get(name).entrySet().stream()
                .filter(row -> row.getValue().subList(0, row.getValue().size() - 1).stream()
                                .filter("Total"::equals)
                                .count()
                        == (name.contains("notify") ? 1 : 4))
                .mapToLong(row -> people(name, row.getKey()))
                .sum();
    }

    @Test
    void the_plan_is_in_the_order_of_submission_and_every_supplier_is_known() {
        assertThat(read.demonstration.files()).isSortedAccordingTo(Comparator.comparing(DemoFile::submitOn));
        assertThat(read.demonstration.organisations()).hasSize(40);
        Map<String, List<String>> feeds = read.demonstration.organisations().stream()
                .collect(Collectors.toMap(DemoOrganisation::code, DemoOrganisation::feeds));
        read.demonstration
                .files()
                .forEach(file -> assertThat(feeds.get(file.organisation())).contains(file.feed()));
    }

    private List<String> files(String feed) {
        return read.files.entrySet().stream()
                .filter(file -> file.getValue().feed().equals(feed))
                .map(Map.Entry::getKey)
                .toList();
    }
}
