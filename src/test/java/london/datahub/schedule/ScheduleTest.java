package london.datahub.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static Instant at(String time) {
        return ZonedDateTime.parse(time + "[Europe/London]").toInstant();
    }

    private static ScheduledJob job(String cron) {
        return Schedule.read("zone: Europe/London\njobs:\n  any: {title: Any, cron: \"" + cron + "\"}\n")
                .named("any");
    }

    @Test
    void the_schedule_of_the_hub_is_sound_and_every_job_of_it_has_a_time_to_come() {
        Schedule schedule = Schedule.load();
        assertThat(schedule.jobs()).isNotEmpty().allSatisfy(job -> {
            assertThat(job.zone()).isEqualTo(LONDON);
            assertThat(job.title()).isNotBlank();
            assertThat(job.next(at("2026-06-01T12:00:00+01:00"))).isPresent();
        });
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        String text = """
                zone: Europe/Nowhere
                jobs:
                  one: {title: One, cron: "at tea"}
                  two: {title: Two, follows: [three]}
                  three: {title: Three}
                  four: {cron: "0 30 1 * * *", colour: red}
                """;
        assertThatThrownBy(() -> Schedule.read(text))
                .hasMessageContaining("schedule.yml:1: that is no time zone")
                .hasMessageContaining("schedule.yml:3: that is no time;")
                .hasMessageContaining("schedule.yml:4: no job \"three\" stands above")
                .hasMessageContaining("schedule.yml:5: a job needs a cron")
                .hasMessageContaining("schedule.yml:6: \"title\" is missing")
                .hasMessageContaining("schedule.yml:6: the hour from 1 to 2")
                .hasMessageContaining("schedule.yml:6: \"colour\" is not known here");
    }

    @Test
    void a_daily_time_is_by_londons_clocks_in_summer_and_winter() {
        ScheduledJob daily = job("0 30 4 * * *");
        assertThat(daily.next(at("2026-03-28T05:00:00Z"))).contains(Instant.parse("2026-03-29T03:30:00Z"));
        assertThat(daily.next(at("2026-10-24T05:00:00+01:00"))).contains(Instant.parse("2026-10-25T04:30:00Z"));
    }

    @Test
    void a_job_of_every_ten_minutes_misses_none_and_repeats_none_when_the_clocks_change() {
        ScheduledJob often = job("0 */10 * * * *");
        for (String night : new String[] {"2026-03-28T23:55:00Z", "2026-10-24T23:55:00+01:00"}) {
            Instant time = often.next(at(night)).orElseThrow();
            for (int i = 0; i < 30; i++) {
                Instant next = often.next(time).orElseThrow();
                assertThat(next).isEqualTo(time.plusSeconds(600));
                time = next;
            }
        }
    }

    @Test
    void of_missed_times_the_last_is_found() {
        ScheduledJob daily = job("0 0 3 * * *");
        Instant since = at("2026-06-01T12:00:00+01:00");
        assertThat(daily.latest(since, at("2026-06-05T02:59:59+01:00"))).contains(at("2026-06-04T03:00:00+01:00"));
        assertThat(daily.latest(since, at("2026-06-05T03:00:00+01:00"))).contains(at("2026-06-05T03:00:00+01:00"));
        assertThat(daily.latest(since, since)).isEqualTo(Optional.empty());
    }
}
