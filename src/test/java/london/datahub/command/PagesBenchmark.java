package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import london.datahub.access.Account;
import london.datahub.access.Invitations;
import london.datahub.access.Role;
import london.datahub.access.SignIns;
import london.datahub.bench.PerformancePage;
import london.datahub.dashboard.Dashboards;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * People who read the demonstration's pages at the same time, and boroughs that upload meanwhile. The readers sit in the
 * same Java as the hub. {@code -Dbench.data=FOLDER} takes a copy of a demonstration that is there already.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class PagesBenchmark {
    private static final int SECONDS = Integer.getInteger("bench.seconds", 600);
    private static final int READERS = 50;
    private static final int BESIDE_UPLOADS = 20;
    private static final double MOST_MILLISECONDS = 200;
    private static final String STATIC = "/hub.css";

    @TempDir
    static Path folder;

    private static ServletWebServerApplicationContext hub;
    private static PlainBrowser reader;
    private static List<String> pages;

    @BeforeAll
    static void serve() throws Exception {
        Path data = folder.resolve("data");
        String made = System.getProperty("bench.data", "");
        if (made.isEmpty()) {
            make(data);
        } else {
            FileSystemUtils.copyRecursively(Path.of(made), data);
        }
        Map<String, String> environment = new HashMap<>(Map.of("DATAHUB_PORT", "0"));
        hub = (ServletWebServerApplicationContext) Hub.serve(new HubSettings(data, environment), Hub.clock());
        new DemoAccounts(hub).make();
        reader = browser().signIn("camden.analyst@demo.example", DemoAccounts.PASSWORD);
        pages = Stream.concat(
                        hub.getBean(Dashboards.class).pages().stream().map(page -> "/pages/" + page.name()),
                        Boroughs.all().stream().map(borough -> "/pages/borough?borough=" + borough.code()))
                .toList();
    }

    private static void make(Path data) throws IOException, InterruptedException {
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DataHub.class.getName(),
                        "demo",
                        "--no-serve",
                        "--data-dir",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("demo.txt").toFile())
                .start();
        assertThat(demo.waitFor()).isZero();
    }

    private static PlainBrowser browser() {
        return new PlainBrowser(hub.getWebServer().getPort());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void fifty_readers_wait_less_than_200_milliseconds_for_nearly_every_page() throws Exception {
        Crowd crowd = new Crowd(reader, pages, STATIC);
        crowd.warm();
        crowd.read(READERS, SECONDS);
        PerformancePage.write("readers of pages", crowd.table(READERS, MOST_MILLISECONDS));
        assertThat(crowd.errors()).isZero();
        assertThat(crowd.ofPages(95)).isLessThan(MOST_MILLISECONDS);
    }

    @Test
    void every_borough_uploads_while_twenty_people_read() throws Exception {
        Map<Borough, PlainBrowser> officers = new HashMap<>();
        for (Borough borough : Boroughs.all()) {
            officers.put(borough, officer(borough));
        }
        long before = submissions();
        Crowd crowd = new Crowd(reader, pages, STATIC);
        Thread reading = new Thread(() -> crowd.read(BESIDE_UPLOADS, Math.min(SECONDS, 120)));
        reading.start();
        long began = System.nanoTime();
        List<Thread> uploads = officers.entrySet().stream()
                .map(each -> new Thread(() -> upload(each.getKey(), each.getValue())))
                .toList();
        uploads.forEach(Thread::start);
        for (Thread upload : uploads) {
            upload.join();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        reading.join();
        PerformancePage.write(
                "uploads while people read",
                crowd.table(BESIDE_UPLOADS, MOST_MILLISECONDS)
                        + String.format("%n%nAll 33 uploads were in after %.1f s.", seconds));
        assertThat(submissions() - before).isEqualTo(officers.size());
        assertThat(crowd.errors()).isZero();
    }

    private static PlainBrowser officer(Borough borough) {
        String email = "bench." + borough.code().toLowerCase() + "@demo.example";
        Account account = hub.getBean(Invitations.class)
                .invite(email, "An Officer", borough.code(), Set.of(Role.OFFICER), "the benchmark")
                .account();
        SignIns signIns = hub.getBean(SignIns.class);
        signIns.choosePassword(account, DemoAccounts.PASSWORD);
        signIns.waiveCode(account);
        return browser().signIn(email, DemoAccounts.PASSWORD);
    }

    private static long submissions() {
        return hub.getBean(JdbcClient.class)
                .sql("select count(*) from warehouse.submission where state = 'loaded'")
                .query(Long.class)
                .single();
    }

    /** The return that the borough sent for a quarter, with one empty row more, so that it is not the same file. */
    private static void upload(Borough borough, PlainBrowser officer) {
        try (Stream<Path> files = Files.list(folder.resolve("data/demo/files"))) {
            Path file = files.filter(each -> each.getFileName()
                            .toString()
                            .matches(borough.code().toLowerCase() + "-safeguarding-concerns-.*csv"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            String from = file.getFileName().toString().replaceAll(".*concerns-(\\d{4}-\\d{2}).csv", "$1");
            String to = java.time.YearMonth.parse(from).plusMonths(2).toString();
            byte[] content = (Files.readString(file) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Map<String, String> fields = Map.of("period", from + ".." + to, "purpose", "send");
            DeskTest.send(officer, "safeguarding-concerns", fields, "return.csv", content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
