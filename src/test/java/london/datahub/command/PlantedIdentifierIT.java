package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan for identifiers can fail: it finds one that was planted, in every kind of place. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PlantedIdentifierIT {
    @TempDir
    static Path folder;

    private static Identifiers identifiers;
    private static Truth.Somebody somebody;

    @BeforeAll
    static void chooseSomebody() throws IOException {
        MadeDemonstration.finishBoth();
        Truth truth = MadeDemonstration.on("H2").truth();
        identifiers = Identifiers.of(truth);
        somebody = truth.somebody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void in_tables_and_the_files_of_the_database(String database) throws IOException {
        try (RunningHub hub = RunningHub.on(database, folder)) {
            assertThat(new DatabaseScan(hub.sql(), identifiers).find()).isEmpty();
            plantInTables(hub);
            plantInBatchTables(hub);

            assertThat(new DatabaseScan(hub.sql(), identifiers).find())
                    .containsOnly(
                            Map.entry("warehouse.organisation.organisation_name", Set.of(somebody.surname())),
                            Map.entry(
                                    "warehouse.referral_person.sealed",
                                    Set.of(somebody.birthDate().toString())),
                            Map.entry(
                                    "published_partner.release_note.wording",
                                    Set.of(somebody.nrmReference().substring(3))),
                            Map.entry("warehouse.nrm_notification_nationality.fact_id", Set.of(digits())),
                            Map.entry(
                                    "warehouse.planted_person.born",
                                    Set.of(somebody.birthDate().toString())),
                            Map.entry(
                                    "warehouse.planted_note.noted",
                                    Set.of(somebody.birthDate().toString())),
                            Map.entry("public.batch_job_instance.job_name", Set.of(somebody.givenName())),
                            Map.entry("public.batch_job_execution.exit_message", Set.of(somebody.surname())),
                            Map.entry("public.batch_job_execution_context.short_context", Set.of(somebody.surname())));
            assertThat(filesOf(hub, database).values()).anyMatch(found -> found.contains(somebody.surname()));
        }
    }

    private static void plantInTables(RunningHub hub) {
        hub.sql()
                .sql("insert into warehouse.organisation (organisation_code, organisation_name, kind)"
                        + " values ('X', ?, 'police')")
                .param("Team of " + somebody.surname())
                .update();
        hub.sql()
                .sql("insert into warehouse.referral_person (fact_id, submission_id, key_id, sealed)"
                        + " values (1, 1, 'key', ?)")
                .param(somebody.birthDate().toString())
                .update();
        hub.sql()
                .sql("insert into published_partner.release_note (release, table_name, kind, place, wording)"
                        + " values (1, 'none', 'caution', 1, ?)")
                .param("See case " + somebody.nrmReference().substring(3) + ".")
                .update();
        hub.sql()
                .sql("insert into warehouse.nrm_notification_nationality (fact_id, submission_id, nationality)"
                        + " values (?, 1, 'none')")
                .param(Long.valueOf(digits()))
                .update();
        plantDay(hub, "planted_person", "born");
        plantDay(hub, "planted_note", "noted");
    }

    private static void plantDay(RunningHub hub, String table, String column) {
        hub.sql()
                .sql("create table warehouse." + table + " (" + column + " date)")
                .update();
        hub.sql()
                .sql("insert into warehouse." + table + " values (?)")
                .param(somebody.birthDate())
                .update();
    }

    private static String digits() {
        return somebody.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static void plantInBatchTables(RunningHub hub) throws IOException {
        hub.sql()
                .sql("insert into batch_job_instance (job_instance_id, version, job_name, job_key)"
                        + " values (1, 0, ?, 'k')")
                .param("intake " + somebody.givenName())
                .update();
        hub.sql()
                .sql("insert into batch_job_execution (job_execution_id, version, job_instance_id, create_time,"
                        + " exit_message) values (1, 0, 1, current_timestamp, ?)")
                .param("Text '" + somebody.surname() + "' could not be parsed")
                .update();
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new HashMap<>(Map.of("last row", somebody.surname())));
        }
        hub.sql()
                .sql("insert into batch_job_execution_context (job_execution_id, short_context) values (1, ?)")
                .param(Base64.getEncoder().encodeToString(bytes.toByteArray()))
                .update();
    }

    private static Map<String, Set<String>> filesOf(RunningHub hub, String database) throws IOException {
        return database.equals("H2")
                ? new FileScan(identifiers)
                        .find(hub.context.getBean(HubSettings.class).dataDir())
                : PostgresqlFiles.find(hub.sql(), identifiers);
    }

    @Test
    void in_files_and_their_names() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("utf-8"), "\0\1" + somebody.surname() + "\2");
        Files.writeString(files.resolve("le"), "\1" + somebody.surname(), StandardCharsets.UTF_16LE);
        Files.write(files.resolve("be"), ("xx" + somebody.nrmReference()).getBytes(StandardCharsets.UTF_16BE));
        Files.write(files.resolve("far"), (" ".repeat(1048570) + somebody.nrmReference() + "\0").getBytes());
        Files.writeString(files.resolve("text"), "born " + somebody.birthDate());
        Files.writeString(files.resolve(somebody.surname() + ".csv"), "");

        assertThat(new FileScan(identifiers).find(files))
                .containsOnlyKeys("utf-8", "le", "be", "far", "text", somebody.surname() + ".csv");
    }

    @Test
    void in_what_is_printed_and_logged() {
        TextScan text = new TextScan(identifiers);
        String nrm = somebody.nrmReference();
        List<String> lines = List.of(
                "WARN row 5: " + somebody.surname().toUpperCase(),
                "{\"name\":\"" + somebody.givenName() + "\"}",
                "at Row[" + nrm.toLowerCase() + "]",
                "For input string: \"NRM-" + nrm.substring(3) + "\"",
                "reference " + nrm.substring(3),
                "NRM " + nrm.substring(3, 7) + " " + nrm.substring(7),
                "born " + somebody.birthDate().format(DateTimeFormatter.ofPattern("dd/MM/yyyy")),
                "born " + digits(),
                "listOfTheFirstConcerns_" + somebody.surname() + "_ofToday",
                "kept_as_concerns-" + somebody.surname() + "-of-the-second-quarter",
                "note_of_the_second_quarter/" + somebody.birthDate() + "/another");

        assertThat(lines).allMatch(line -> text.find(line).size() == 1);
        assertThat(text.find("token " + "a1".repeat(20) + " of row 5, 12/31, NRM, released on 2022-07-01"))
                .isEmpty();
    }
}
