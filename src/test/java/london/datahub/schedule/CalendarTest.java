package london.datahub.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import london.datahub.report.Reports;
import london.datahub.schedule.Calendar.Deadline;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static Calendar hubs() {
        return Calendar.load(Set.copyOf(new Reports().names()));
    }

    @Test
    void the_calendar_of_the_hub_is_sound_and_every_occasion_of_it_is_held_within_a_year() {
        Calendar calendar = hubs();
        LocalDate from = LocalDate.of(2026, 1, 1);
        assertThat(calendar.occasions()).isNotEmpty().allSatisfy(occasion -> {
            assertThat(occasion.due()).isNotEmpty();
            assertThat(calendar.deadlines(from, from.plusYears(1)))
                    .extracting(Deadline::occasion)
                    .contains(occasion);
        });
    }

    @Test
    void papers_for_the_leads_are_due_seven_days_before_the_third_thursday() {
        LocalDate meeting = LocalDate.of(2026, 6, 18);
        assertThat(hubs().deadlines(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)))
                .filteredOn(deadline -> deadline.occasion().name().equals("leads-meeting"))
                .isNotEmpty()
                .allSatisfy(deadline -> {
                    assertThat(deadline.heldOn()).isEqualTo(meeting);
                    assertThat(deadline.due()).isEqualTo(LocalDate.of(2026, 6, 11));
                });
    }

    @Test
    void a_paper_is_due_from_its_day_until_the_occasion_is_over() {
        Calendar calendar = Calendar.read("""
                zone: Europe/London
                occasions:
                  board:
                    title: Board
                    cron: "0 0 10 20 JUN *"
                    due: [{what: Pack, days-before: 5, report: pack}]
                """, Set.of("pack"));
        assertThat(calendar.dueBy(LocalDate.of(2026, 6, 14))).isEmpty();
        assertThat(calendar.dueBy(LocalDate.of(2026, 6, 15))).hasSize(1);
        assertThat(calendar.dueBy(LocalDate.of(2026, 6, 20))).hasSize(1);
        assertThat(calendar.dueBy(LocalDate.of(2026, 6, 21))).isEmpty();
    }

    @Test
    void every_mistake_is_told_with_its_line() {
        String text = """
                zone: Europe/London
                occasions:
                  board:
                    title: Board
                    due:
                      - {what: Pack, days-before: 500}
                      - {days-before: 5, report: nowhere}
                """;
        assertThatThrownBy(() -> Calendar.read(text, Set.of("pack")))
                .hasMessageContaining("calendar.yml:4: an occasion needs a cron")
                .hasMessageContaining("calendar.yml:6: \"days-before\" is a number of days")
                .hasMessageContaining("calendar.yml:7: there is no report \"nowhere\"")
                .hasMessageContaining("calendar.yml:7: \"what\" is missing");
    }
}
