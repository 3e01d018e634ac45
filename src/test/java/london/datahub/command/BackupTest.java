package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import london.datahub.access.AuditTrail;
import london.datahub.backup.Backup;
import london.datahub.backup.Restore;
import london.datahub.collect.Originals;
import london.datahub.issue.Refusal;
import london.datahub.job.Linking;
import london.datahub.publish.Audience;
import london.datahub.publish.Publisher;
import london.datahub.warehouse.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hub with facts, persons and a release is taken into a file while it runs, and brought back elsewhere. */
@ParameterizedClass
@ValueSource(strings = {"H2", "PostgreSQL"})
class BackupTest {
    private static final String HEADINGS = "CRIS No,Date Recorded,Outcome,Borough,Victim Age\n";

    @TempDir
    static Path folder;

    private static RunningHub hub;
    private static Path backup;
    private static Map<String, List<String>> before;

    BackupTest(String database) {
        assertThat(database).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void start(String database) throws IOException {
        hub = RunningHub.on(database, folder);
        hub.submit(offences("first.csv", 60), "met-offences", "MPS", "2022-01..2022-01");
        hub.context.getBean(Linking.class).run();
        Publisher publisher = hub.context.getBean(Publisher.class);
        publisher.approve(publisher.draft(RunningHub.AFTER_2025.instant(), "partner"), "Ada First");
        hub.context.getBean(AuditTrail.class).record("a test", "", "tested", "backup", AuditTrail.DONE);
        before = rows(hub.sql());
        backup = folder.resolve(UUID.randomUUID() + ".zip");
        BackupCommand.take(hub.context, backup, false);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        hub.close();
    }

    private static Path offences(String name, int rows) throws IOException {
        String text = IntStream.range(0, rows)
                .mapToObj(i -> "ZEBEDEE-%s-%04d".formatted(name.substring(0, 1), i) + ",1" + (i % 10)
                        + "/01/2022,Charged," + (i % 2 == 0 ? "Barnet" : "Camden") + "," + (10 + i % 30) + "\n")
                .collect(Collectors.joining("", HEADINGS, ""));
        return Files.writeString(folder.resolve(name), text);
    }

    private HubSettings empty() {
        return empty(folder.resolve(UUID.randomUUID().toString()), RunningHub.KEYS);
    }

    private HubSettings empty(Path data, String keys) {
        HubSettings own = hub.context.getBean(HubSettings.class);
        Map<String, String> environment = new HashMap<>(own.environment());
        environment.put("DATAHUB_KEYS", keys);
        if (own.usesPostgresql()) {
            environment.put("DATAHUB_DATABASE_URL", TestDatabases.empty().url());
        }
        return new HubSettings(data, environment);
    }

    /** Every row of every table, but of those that say who works on what now, and which migrations were made when. */
    private static Map<String, List<String>> rows(JdbcClient sql) {
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> tables = sql.sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where lower(table_schema) not in ('information_schema', 'pg_catalog')"
                        + " and lower(table_name) not in ('flyway_schema_history', 'lease')")
                .query(String.class)
                .list();
        for (String table : tables) {
            rows.put(
                    table.toLowerCase(),
                    sql.sql("select * from " + table).query().listOfRows().stream()
                            .map(row -> new TreeMap<>(row).toString())
                            .sorted()
                            .toList());
        }
        return rows;
    }

    @Test
    void everything_published_and_every_fact_is_there_again() throws Exception {
        HubSettings elsewhere = empty();
        Restore.Brought brought = RestoreCommand.restore(elsewhere, backup);
        assertThat(brought.files()).isPositive();
        try (RunningHub restored = RunningHub.of(elsewhere)) {
            assertThat(before.get("warehouse.offence").size()).isEqualTo(60);
            assertThat(before.get("published_partner.offences_by_borough_year")).isNotEmpty();
            Map<String, List<String>> after = rows(restored.sql());
            assertThat(after.keySet()).isEqualTo(before.keySet());
            assertThat(after)
                    .allSatisfy((table, rows) ->
                            assertThat(rows.equals(before.get(table))).as(table).isTrue());
            assertThat(restored.context.getBean(AuditTrail.class).tampering()).isEmpty();
            assertThat(figures(restored)).isEqualTo(figures(hub)).isNotEmpty();
            opensOriginals(restored);
            goesOn(restored);
        }
    }

    /** Read as readers read: by the reader's own database user. */
    private static List<String> figures(RunningHub from) {
        return from.context
                .getBean(AudienceReaders.class)
                .reading(
                        Audience.PARTNER,
                        tables -> tables.tables(tables.releases().get(0)).stream()
                                .map(Object::toString)
                                .toList());
    }

    private static void opensOriginals(RunningHub restored) throws IOException {
        try (InputStream original = restored.context.getBean(Originals.class).open(1)) {
            assertThat(new String(original.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith(HEADINGS);
        }
    }

    private static void goesOn(RunningHub restored) throws IOException {
        restored.submit(offences("second.csv", 20), "met-offences", "MPS", "2022-01..2022-01");
        assertThat(restored.count("select count(*) from warehouse.offence where known_to > timestamp '9000-01-01'"))
                .as("new records beside those that were brought back")
                .isEqualTo(80);
        restored.context.getBean(Linking.class).run();
        Publisher publisher = restored.context.getBean(Publisher.class);
        assertThat(publisher.draft(RunningHub.AFTER_2025.instant(), "partner")).isEqualTo(2);
        assertThatThrownBy(() ->
                        restored.sql().sql("delete from warehouse.audit_entry").update())
                .as("what guards the trail is there again")
                .hasMessageContaining("audit");
    }

    @Test
    void the_key_is_not_in_it_unless_it_is_asked_in() throws Exception {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            assertThat(zip.getEntry("keys/hub.keys")).isNull();
            String settings =
                    new String(zip.getInputStream(zip.getEntry("settings.txt")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(settings).contains("DATAHUB_KEYS=(not kept").doesNotContain(RunningHub.KEYS);
            for (var entry : zip.stream().toList()) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1))
                        .as(entry.getName())
                        .doesNotContain(RunningHub.KEYS.split(" ")[1], "ZEBEDEE");
            }
        }
        Path withKeys = folder.resolve(UUID.randomUUID() + ".zip");
        BackupCommand.take(hub.context, withKeys, true);
        HubSettings elsewhere = empty();
        elsewhere.environment().remove("DATAHUB_KEYS");
        assertThatThrownBy(() -> RestoreCommand.restore(elsewhere, backup))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("key is not in the backup");
        RestoreCommand.restore(elsewhere, withKeys);
        try (RunningHub restored = RunningHub.of(elsewhere)) {
            assertThat(restored.count("select count(*) from warehouse.offence")).isEqualTo(60);
        }
    }

    @Test
    void a_folder_that_is_not_empty_is_left_alone() throws Exception {
        Path data = Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
        Files.writeString(data.resolve("anything"), "mine");
        refused(empty(data, RunningHub.KEYS), backup, "not empty");
        assertThat(data.resolve("anything")).hasContent("mine");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    private static void refused(HubSettings settings, Path file, String words) {
        assertThatThrownBy(() -> RestoreCommand.restore(settings, file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    @Test
    void a_database_that_is_not_empty_is_left_alone() {
        HubSettings own = hub.context.getBean(HubSettings.class);
        if (own.usesPostgresql()) {
            Path data = folder.resolve(UUID.randomUUID().toString());
            refused(new HubSettings(data, own.environment()), backup, "database is not empty");
            assertThat(rows(hub.sql()).get("warehouse.offence")).isEqualTo(before.get("warehouse.offence"));
        }
    }

    @Test
    void another_key_is_told_before_anything_is_brought() {
        HubSettings elsewhere = empty(
                folder.resolve(UUID.randomUUID().toString()),
                "test " + java.util.Base64.getEncoder().encodeToString(("x".repeat(32)).getBytes()));
        refused(elsewhere, backup, "another key");
        assertThat(elsewhere.dataDir()).doesNotExist();
    }

    @Test
    void a_damaged_file_is_refused_wherever_the_damage_is() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        List<byte[]> damaged = new ArrayList<>();
        for (double place : new double[] {0.05, 0.3, 0.6, 0.9}) {
            byte[] one = whole.clone();
            for (int i = 0; i < 40; i++) {
                one[(int) (whole.length * place) + i] ^= 0x55;
            }
            damaged.add(one);
        }
        damaged.add(java.util.Arrays.copyOf(whole, whole.length / 2));
        damaged.add("no backup".getBytes(StandardCharsets.UTF_8));
        for (byte[] one : damaged) {
            Path file = Files.write(folder.resolve("damaged.zip"), one, StandardOpenOption.CREATE);
            HubSettings elsewhere = empty();
            assertThatThrownBy(() -> RestoreCommand.restore(elsewhere, file)).isInstanceOf(Refusal.class);
            assertThat(elsewhere.dataDir()).doesNotExist();
            Files.delete(file);
        }
    }

    @Test
    void a_backup_of_a_later_program_is_refused() throws Exception {
        Path later = folder.resolve(UUID.randomUUID() + ".zip");
        Rewritten.manifest(backup, later, text -> text.replaceFirst("schema \\d+", "schema 9999"));
        refused(empty(), later, "later version");
    }

    @Test
    void a_list_of_contents_that_somebody_changed_is_refused() throws Exception {
        Path changed = folder.resolve(UUID.randomUUID() + ".zip");
        Rewritten.manifest(backup, changed, text -> text.replaceFirst("made 20", "made 19"));
        refused(empty(), changed, "was changed");
    }

    @Test
    void when_the_last_backup_was_made_is_known() throws IOException {
        Path data = hub.context.getBean(HubSettings.class).dataDir();
        assertThat(Backup.last(data)).contains(RunningHub.AFTER_2025.instant());
        assertThat(Backup.last(folder)).isEmpty();
    }
}
