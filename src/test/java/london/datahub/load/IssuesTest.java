package london.datahub.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import london.datahub.issue.Issue;
import london.datahub.issue.Place;
import london.datahub.validate.Period;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class IssuesTest {
    private static Submission received(JdbcClient database) {
        database.sql(
                        "insert into warehouse.organisation (organisation_code, organisation_name, kind) values ('MPS', 'Met', 'police')")
                .update();
        YearMonth month = YearMonth.of(2021, 4);
        return new Submissions(database)
                .add(new Submission(
                        0,
                        "MPS",
                        "met-offences",
                        new Period(month, month),
                        "token",
                        "k1",
                        Set.of(),
                        Submission.Kind.FILE,
                        "",
                        Submission.State.RECEIVED,
                        Instant.EPOCH));
    }

    private static Issue date(long row) {
        return Issue.mustFix("date-unreadable", Place.cell("2", row, 1, "Day"), Map.of());
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void more_issues_than_are_read_at_once_come_in_the_order_in_which_they_were_found(TestDatabase on) {
        Issues issues = new Issues(on.owner());
        long submission = received(JdbcClient.create(on.owner())).id();
        List<Issue> found = LongStream.rangeClosed(1, Issues.READ_AT_ONCE + 7)
                .mapToObj(IssuesTest::date)
                .toList();
        issues.add(submission, found.subList(0, 20));
        issues.add(submission, found.subList(20, found.size()));

        List<Issue> taken = new ArrayList<>();
        issues.each(submission, taken::add);
        assertThat(taken).isEqualTo(found);
    }
}
