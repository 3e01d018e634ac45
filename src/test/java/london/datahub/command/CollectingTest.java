package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import london.datahub.job.Collecting;
import london.datahub.job.Collecting.Collected;
import london.datahub.job.Placing;
import london.datahub.validate.Period;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Files collected from a folder, a real SFTP server and a real HTTPS server, on both databases. */
@ParameterizedClass
@ValueSource(strings = {"H2", "PostgreSQL"})
class CollectingTest {
    private static final String HEADING = "CRIS No,Date Recorded,Outcome,Borough,Victim Age\n";
    private static final String PASSWORD = "a long word for the server";

    @TempDir
    static Path folder;

    private static MovableClock clock;
    private static RunningHub hub;
    private static Path data;

    private Path inbox;

    CollectingTest(String database) {
        assertThat(database).isNotEmpty();
    }

    @BeforeParameterizedClassInvocation
    static void start(String database) {
        clock = new MovableClock(LocalDate.of(2021, 9, 1));
        data = folder.resolve(UUID.randomUUID().toString());
        Map<String, String> environment = new HashMap<>(
                (database.equals("H2") ? RunningHub.h2(data) : RunningHub.postgresql(data)).environment());
        environment.put("DATAHUB_SECRET_FILES", PASSWORD);
        hub = RunningHub.of(new HubSettings(data, environment), clock);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void empty() throws IOException {
        inbox = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
    }

    private static String offence(String reference, String day) {
        return HEADING + reference + "," + day + ",Charged,Enfield,30\n";
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(inbox.resolve(name), text);
    }

    private static void sources(String source) throws IOException {
        Files.writeString(
                data.resolve("sources.yml"),
                "sources:\n  s" + UUID.randomUUID().toString().substring(0, 8) + ":\n    organisation: MPS\n" + source
                        + "    files:\n      - {name: 'offences-{year}-{month}.csv', feed: met-offences}\n");
    }

    private void sourceIsFolder() throws IOException {
        sources("    address: " + inbox + "\n");
    }

    private static Collected collect() {
        Collected collected = hub.context.getBean(Collecting.class).run();
        clock.pass(Duration.ofMinutes(2));
        return collected;
    }

    private static long offencesOf(String month) {
        return hub.count(
                "select count(*) from warehouse.offence where event_month = cast(? as date)"
                        + " and known_to > timestamp '9000-01-01 00:00:00'",
                month + "-01");
    }

    @Test
    void a_file_is_taken_once_it_was_the_same_twice_and_never_again() throws IOException {
        sourceIsFolder();
        put("offences-2021-04.csv", offence("2000651/21", "2021-04-05"));
        assertThat(collect().waiting()).isEqualTo(1);
        assertThat(offencesOf("2021-04")).isZero();
        assertThat(collect().taken()).singleElement().matches(outcome -> !outcome.refused());
        assertThat(offencesOf("2021-04")).isEqualTo(1);
        assertThat(collect().unchanged()).isEqualTo(1);
        assertThat(inbox.resolve("offences-2021-04.csv")).exists();
    }

    @Test
    void a_file_that_grows_waits_until_it_is_whole() throws IOException {
        sourceIsFolder();
        put("offences-2021-05.csv", HEADING + "2000661/21,2021-05-05,Charg");
        assertThat(collect().waiting()).isEqualTo(1);
        put("offences-2021-05.csv", offence("2000661/21", "2021-05-05"));
        assertThat(collect().waiting()).isEqualTo(1);
        assertThat(collect().taken()).hasSize(1);
    }

    @Test
    void two_looks_at_once_are_one_look() throws IOException {
        sources("    address: " + inbox + "\n    settle: PT10M\n");
        put("offences-2021-05.csv", offence("2000662/21", "2021-05-06"));
        assertThat(collect().waiting()).isEqualTo(1);
        assertThat(collect().waiting()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(10));
        assertThat(collect().taken()).hasSize(1);
    }

    @Test
    void content_says_whether_a_file_has_changed_and_never_its_time() throws IOException {
        sourceIsFolder();
        put("offences-2021-06.csv", offence("2000671/21", "2021-06-05"));
        collect();
        collect();
        var file = inbox.resolve("offences-2021-06.csv");
        var time = Files.getLastModifiedTime(file);
        put("offences-2021-06.csv", offence("2000672/21", "2021-06-05"));
        Files.setLastModifiedTime(file, time);
        collect();
        assertThat(collect().taken()).hasSize(1);
        assertThat(offencesOf("2021-06")).isEqualTo(2);
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(clock.instant()));
        assertThat(collect().unchanged()).isEqualTo(1);
    }

    @Test
    void a_file_with_a_marker_is_taken_when_the_marker_is_there() throws IOException {
        sources("    address: " + inbox + "\n    marker: .done\n");
        put("offences-2021-07.csv", offence("2000681/21", "2021-07-05"));
        collect();
        assertThat(collect().waiting()).isEqualTo(1);
        put("offences-2021-07.csv.done", "");
        assertThat(collect().taken()).hasSize(1);
    }

    @Test
    void what_fits_nothing_is_kept_and_told_without_its_name_until_somebody_places_it() throws IOException {
        sourceIsFolder();
        put("Jane Roe.csv", offence("2000691/21", "2021-08-05"));
        collect();
        Collected found = collect();
        assertThat(found.unplaced()).isEqualTo(1);
        assertThat(found.troubles())
                .singleElement()
                .asString()
                .doesNotContain("Jane")
                .contains("File ");
        Files.delete(inbox.resolve("Jane Roe.csv"));

        Placing placing = hub.context.getBean(Placing.class);
        long number = placing.all().get(placing.all().size() - 1).number();
        assertThat(placing.name(number)).isEqualTo("Jane Roe.csv");
        assertThat(placing.place(number, "met-offences", "MPS", Period.of("2021-08"), Set.of(), "A. N. Officer")
                        .refused())
                .isFalse();
        assertThat(offencesOf("2021-08")).isEqualTo(1);
        assertThat(placing.all()).noneMatch(file -> file.number() == number);
        assertThat(hub.count(
                        "select count(*) from warehouse.unplaced_file where file_number = ?"
                                + " and ended = 'placed' and wrapped_data_key is null",
                        number))
                .isEqualTo(1);
    }

    @Test
    void what_the_front_door_refuses_is_kept_with_the_reason() throws IOException {
        sourceIsFolder();
        put("offences-2021-12.csv", offence("2000701/21", "2021-12-05"));
        collect();
        assertThat(collect().troubles()).singleElement().asString().contains("has not ended yet");
        assertThat(collect().unchanged()).isEqualTo(1);
    }

    @Test
    void no_name_of_a_file_rests_in_the_database() throws IOException {
        sourceIsFolder();
        put("offences-2021-03.csv", offence("2000711/21", "2021-03-05"));
        put("Mr Someone.csv", "x\n");
        collect();
        collect();
        List<String> rows = hub.sql()
                .sql("select source || file_token || content_token || coalesce(etag, '') from warehouse.collected_file"
                        + " union all select source || reason from warehouse.unplaced_file"
                        + " union all select sealed from warehouse.sealed_note")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("offences-2021-03") || row.contains("Someone"));
    }

    @Test
    void a_link_is_not_followed() throws IOException {
        sourceIsFolder();
        Path outside = Files.writeString(folder.resolve("outside.txt"), "not for collecting");
        Files.createSymbolicLink(inbox.resolve("offences-2021-04.csv"), outside);
        Collected collected = collect();
        assertThat(collected.waiting()).isZero();
        assertThat(collected.unplaced()).isZero();
    }

    @Test
    void a_source_in_trouble_keeps_no_other_waiting() throws IOException {
        put("offences-2021-02.csv", offence("2000721/21", "2021-02-05"));
        Files.writeString(
                data.resolve("sources.yml"),
                "sources:\n"
                        + "  gone:\n    organisation: MPS\n    address: " + inbox.resolve("gone") + "\n"
                        + "    files: [{name: 'o-{year}.csv', feed: met-offences}]\n"
                        + "  there:\n    organisation: MPS\n    address: " + inbox + "\n"
                        + "    files: [{name: 'offences-{year}-{month}.csv', feed: met-offences}]\n");
        Collected collected = collect();
        assertThat(collected.troubles()).singleElement().asString().contains("source gone");
        assertThat(collected.waiting()).isEqualTo(1);
    }

    @Test
    void an_sftp_server_gives_its_files_to_who_knows_its_key() throws IOException {
        try (SshServer server = sftp()) {
            put("offences-2021-01.csv", offence("2000731/21", "2021-01-05"));
            sources(sftp(server, fingerprint(server)));
            assertThat(collect().waiting()).isEqualTo(1);
            assertThat(collect().taken()).hasSize(1);
            assertThat(collect().unchanged()).isEqualTo(1);
            assertThat(offencesOf("2021-01")).isEqualTo(1);
        }
    }

    @Test
    void an_sftp_server_with_another_key_gets_no_password() throws IOException {
        AtomicInteger passwords = new AtomicInteger();
        try (SshServer server = sftp()) {
            server.setPasswordAuthenticator((user, password, session) -> passwords.incrementAndGet() > 0);
            put("offences-2021-01.csv", offence("2000732/21", "2021-01-06"));
            String other = "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(new byte[32]);
            sources(sftp(server, other));
            assertThat(collect().troubles()).singleElement().asString().contains("showed another key");
            assertThat(passwords).hasValue(0);
        }
    }

    private SshServer sftp() throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
        server.setPasswordAuthenticator((user, password, session) -> user.equals("hub") && password.equals(PASSWORD));
        server.setFileSystemFactory(new VirtualFileSystemFactory(inbox.getParent()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
        return server;
    }

    private static String fingerprint(SshServer server) throws IOException {
        try {
            return KeyUtils.getFingerPrint(
                    server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic());
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private String sftp(SshServer server, String hostKey) {
        return "    address: sftp://127.0.0.1:" + server.getPort() + "/" + inbox.getFileName() + "\n    host-key: '"
                + hostKey + "'\n    user: hub\n    secret: FILES\n";
    }

    @Test
    void an_https_server_is_asked_only_for_what_changed() throws IOException {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(authority)
                .addSubjectAlternativeName("localhost")
                .build();
        Path pem = Files.writeString(inbox.resolve("authority.pem"), authority.certificatePem());
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(own)
                    .build()
                    .sslSocketFactory());
            Answers answers = new Answers();
            server.setDispatcher(answers);
            server.start();
            String address = "    address: https://localhost:" + server.getPort() + "/returns/\n    user: hub\n"
                    + "    secret: FILES\n    look-back: 8\n";
            sources(address);
            assertThat(collect().troubles()).as("nobody vouches for it").isNotEmpty();
            sources(address + "    authority: " + pem + "\n");
            assertThat(collect().waiting()).isEqualTo(1);
            assertThat(collect().taken()).hasSize(1);
            assertThat(answers.whole).hasValue(2);
            assertThat(collect().unchanged()).isEqualTo(1);
            assertThat(answers.whole).hasValue(2);
            assertThat(answers.unchanged).hasValue(1);
        }
    }

    /** A server with one file. */
    private static final class Answers extends Dispatcher {
        private final AtomicInteger whole = new AtomicInteger();
        private final AtomicInteger unchanged = new AtomicInteger();

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (!Credentials.basic("hub", PASSWORD).equals(request.getHeaders().get("Authorization"))) {
                return new MockResponse.Builder().code(401).build();
            }
            if (!request.getUrl().encodedPath().equals("/returns/offences-2021-02.csv")) {
                return new MockResponse.Builder().code(404).build();
            }
            if ("\"one\"".equals(request.getHeaders().get("If-None-Match"))) {
                unchanged.incrementAndGet();
                return new MockResponse.Builder().code(304).build();
            }
            whole.incrementAndGet();
            return new MockResponse.Builder()
                    .setHeader("ETag", "\"one\"")
                    .body(offence("2000741/21", "2021-02-07"))
                    .build();
        }
    }
}
