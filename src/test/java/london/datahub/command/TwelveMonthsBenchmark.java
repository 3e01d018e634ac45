package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import london.datahub.demo.DemoFile;
import london.datahub.demo.DemoOptions;
import london.datahub.demo.Demonstration;
import london.datahub.job.Linking;
import london.datahub.job.Withdrawing;
import london.datahub.publish.Audience;
import london.datahub.publish.Audit;
import london.datahub.publish.Publisher;
import london.datahub.publish.Release;
import london.datahub.publish.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twelve monthly releases of the demonstration for the public and for partners, with files that come late, months that
 * are sent again, a file and a release that are withdrawn; then everything is attacked together. One year of it at a
 * fiftieth of its size, up to April; all of it, up to July when both years are settled, by {@code -Dmonths.whole=true}.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS)
class TwelveMonthsBenchmark {
    private static final boolean WHOLE = Boolean.getBoolean("months.whole");
    private static final int MONTHS = 12;
    private static final LocalDate FIRST = LocalDate.of(2021, WHOLE ? 8 : 5, 1);
    private static final LocalDate LATE_FROM = LocalDate.of(2021, 10, 1);
    private static final LocalDate LATE_TO = LocalDate.of(2021, 12, 31);
    private static final int LATE_DAYS = 70;
    private static final String ANSWERS = "B. Checker";
    private static final OperatingSystemMXBean JAVA =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    Path folder;

    private DemoHub hub;
    private DemoDeliveries deliveries;

    @Test
    void a_year_of_monthly_releases_gives_nothing_away_together() throws IOException {
        DemoOptions options = WHOLE ? DemoOptions.DEFAULT : new DemoOptions(42, 0.02, 1);
        Demonstration demonstration = Demonstration.write(folder.resolve("files"), options);
        try (DemoHub started = new DemoHub(RunningHub.h2(folder.resolve("data")))) {
            hub = started;
            deliveries = new DemoDeliveries(hub.context, hub.clock, stage -> {});
            deliveries.register(
                    demonstration.organisations(), options.firstMonth().atDay(1));
            twelveMonths(new ArrayList<>(demonstration.files()));
            Audit.Result result = audited();
            assertThat(result.broken()).isZero();
            assertThat(result.proved()).isGreaterThan(1_000);
        }
    }

    private void twelveMonths(List<DemoFile> left) throws IOException {
        for (int month = 0; month < MONTHS; month++) {
            LocalDate day = FIRST.plusMonths(month);
            List<DemoFile> come =
                    left.stream().filter(file -> comesOn(file).isBefore(day)).toList();
            for (DemoFile file : come) {
                deliveries.bring(file);
            }
            left.removeAll(come);
            hub.clock.moveTo(day);
            withdraw(month);
            hub.context.getBean(Linking.class).run();
            release(Audience.PUBLIC, day);
            release(Audience.PARTNER, day);
        }
    }

    // What the Home Office sent in autumn comes ten weeks late.
    private static LocalDate comesOn(DemoFile file) {
        boolean late = file.feed().equals("nrm-referrals")
                && file.organisation().equals("HO")
                && file.submitOn().isAfter(LATE_FROM)
                && file.submitOn().isBefore(LATE_TO);
        return late ? file.submitOn().plusDays(LATE_DAYS) : file.submitOn();
    }

    private void withdraw(int month) {
        if (month == 4) {
            long submission = hub.sql()
                    .sql("select max(submission_id) from warehouse.submission where feed = 'nrm-referrals'"
                            + " and state = 'loaded'")
                    .query(Long.class)
                    .single();
            hub.context.getBean(Withdrawing.class).withdraw(submission, "errors-in-data", Optional.empty(), ANSWERS);
        }
        if (month == 6) {
            hub.context.getBean(Publisher.class).withdraw(4, ANSWERS, "A file was counted twice.");
        }
    }

    private void release(Audience audience, LocalDate day) {
        long start = System.nanoTime();
        long worked = JAVA.getProcessCpuTime();
        Publisher publisher = hub.context.getBean(Publisher.class);
        int number = publisher.draft(hub.clock.instant(), audience.word());
        publisher.approve(number, ANSWERS);
        Release release = hub.context.getBean(Releases.class).numbered(number);
        tell(day + " " + audience.word() + ", release " + number, start, worked);
        System.out.println("  " + release.attack());
    }

    private Audit.Result audited() {
        long start = System.nanoTime();
        long worked = JAVA.getProcessCpuTime();
        Audit.Result result = hub.context.getBean(Audit.class).run();
        tell("The audit of all", start, worked);
        System.out.println("  " + result);
        return result;
    }

    private static void tell(String what, long start, long worked) {
        System.out.printf(
                Locale.ENGLISH,
                "%s: %.1f s, %.1f s of the processor%n",
                what,
                (System.nanoTime() - start) / 1e9,
                (JAVA.getProcessCpuTime() - worked) / 1e9);
    }
}
