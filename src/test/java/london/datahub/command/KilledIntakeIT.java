package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import london.datahub.reference.Ward;
import london.datahub.reference.Wards;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An intake is killed (SIGKILL) at ten seeded points, inside the replacing transaction and just after its commit among
 * them; then the same request again. The warehouse must be that of an undisturbed run.
 */
class KilledIntakeIT {
    /** Stages of one submission here: received, three times its rows, closed, about to commit, committed. */
    private static final int STAGES = 7;

    private static final int CLOSED_WHAT_IS_REPLACED = 5;
    private static final int ABOUT_TO_COMMIT = 6;
    private static final int POINTS = 10;
    private static final List<String> KINDS = List.of(
            "ARSON", "CRIMINAL DAMAGE", "SHOPLIFTING", "RAPE", "HOMICIDE", "NFIB", "BICYCLE THEFT", "OTHER THEFT");
    private static final long SEED = 20211122;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void a_killed_intake_taken_up_again_leaves_the_warehouse_of_an_undisturbed_one(String database) throws Exception {
        List<Integer> points = points();
        List<String> undisturbed;
        try (RunningHub hub = RunningHub.on(database, folder)) {
            for (int i = 0; i < POINTS; i++) {
                hub.submit(version(i, "a"), "ward-crime", "MPS", month(i));
                hub.submit(version(i, "b"), "ward-crime", "MPS", month(i));
            }
            undisturbed = warehouse(hub);
        }
        Path data = folder.resolve("killed");
        HubSettings settings = database.equals("H2") ? RunningHub.h2(data) : RunningHub.postgresql(data);
        try (RunningHub hub = RunningHub.of(settings)) {
            assertThat(hub.count("select count(*) from warehouse.submission")).isZero();
        }
        List<String> stoppedAt = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            stoppedAt.add(killed(settings, i, points.get(i)));
        }
        assertThat(stoppedAt).contains("just after commit", "about to commit", "closed what is replaced in ward_crime");
        try (RunningHub hub = RunningHub.of(settings)) {
            hub.submit(version(POINTS - 1, "b"), "ward-crime", "MPS", month(POINTS - 1));
            assertThat(warehouse(hub)).isEqualTo(undisturbed);
        }
    }

    private static List<Integer> points() {
        List<Integer> points = new ArrayList<>(
                List.of(1, CLOSED_WHAT_IS_REPLACED, ABOUT_TO_COMMIT, ABOUT_TO_COMMIT + 1, ABOUT_TO_COMMIT + 1));
        Random random = new Random(SEED);
        while (points.size() < POINTS) {
            points.add(1 + random.nextInt(STAGES));
        }
        return points;
    }

    private static String month(int i) {
        return YearMonth.of(2021, 1).plusMonths(i).toString();
    }

    /** Version a or b of a month: some 5,300 rows whose counts depend on month and version. */
    private Path version(int i, String version) throws IOException {
        Path file = folder.resolve("ward-" + i + version + ".csv");
        if (!Files.exists(file)) {
            Random random = new Random(SEED + i * 2L + version.charAt(0));
            StringBuilder text = new StringBuilder(
                    "MajorText,MinorText,WardName,WardCode,LookUp_BoroughName," + month(i).replace("-", "") + "\n");
            for (String kind : KINDS) {
                for (Ward ward : Wards.of(2018)) {
                    String borough = Boroughs.coded(ward.boroughCode())
                            .map(Borough::name)
                            .orElseThrow();
                    text.append("ROBBERY,%s,%s,%s,%s,%d%n"
                            .formatted(kind, ward.name().replace(',', ' '), ward.code(), borough, random.nextInt(50)));
                }
            }
            Files.writeString(file, text);
        }
        return file;
    }

    /** Takes up the submission killed before, loads version a of the month, and is killed at a stage of version b. */
    private String killed(HubSettings settings, int i, int stage) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddatahub.lease=PT2S",
                "-cp",
                System.getProperty("java.class.path"),
                KilledHub.class.getName(),
                settings.dataDir().toString()));
        if (i > 0) {
            command.addAll(List.of(version(i - 1, "b").toString(), month(i - 1), "0"));
        }
        command.addAll(List.of(version(i, "a").toString(), month(i), "0"));
        command.addAll(List.of(version(i, "b").toString(), month(i), String.valueOf(stage)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings.environment());
        Process process = builder.start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            List<String> printed = new ArrayList<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                printed.add(line);
                if (line.startsWith(KilledHub.READY)) {
                    process.destroyForcibly().waitFor();
                    return line.substring(KilledHub.READY.length() + 2);
                }
            }
            throw new AssertionError("Stage " + stage + " was not reached: " + printed);
        }
    }

    /** Everything that the submissions made, without surrogate ids and clock times. */
    private static List<String> warehouse(RunningHub hub) {
        List<String> all = new ArrayList<>();
        String inForce = "case when known_to > timestamp '9000-01-01 00:00:00' then 'in force' else 'closed' end";
        add(
                all,
                hub,
                "select organisation_code, part, event_month, offence_subgroup, ward_code, borough_code, crimes, "
                        + inForce + " as state from warehouse.ward_crime");
        add(
                all,
                hub,
                "select organisation_code, feed, part, event_month, " + inForce
                        + " as state from warehouse.version_in_force");
        add(
                all,
                hub,
                "select s.period_from, s.content_token, s.state, o.outcome, o.reason, o.file_rows"
                        + " from warehouse.submission s join warehouse.row_outcome o on o.submission_id = s.submission_id");
        add(
                all,
                hub,
                "select s.content_token, i.code, i.row_number, i.details from warehouse.submission s"
                        + " join warehouse.submission_issue i on i.submission_id = s.submission_id");
        return all;
    }

    private static void add(List<String> all, RunningHub hub, String query) {
        TreeSet<String> rows = new TreeSet<>();
        int number = 0;
        for (Map<String, Object> row : hub.sql().sql(query).query().listOfRows()) {
            assertThat(rows.add(row.values().toString())).isTrue();
            number++;
        }
        all.addAll(rows);
        all.add(number + " rows");
    }
}
