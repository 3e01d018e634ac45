package london.datahub.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.read.LaidOutRows;
import london.datahub.read.SourceFile;
import org.junit.jupiter.api.Test;

/** Where rows end that are not like the others. */
class RowJudgeTest {
    private static List<String> ends(String feedName, String... lines) throws IOException {
        Feed feed = Feeds.load().named(feedName);
        SourceFile file =
                () -> new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        RowJudge judge = new RowJudge(feed, Period.of("2021-04..2021-06"));
        List<String> ends = new ArrayList<>();
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            rows.forEachRemaining(row -> {
                Judgement judgement = judge.judge(row);
                ends.add((judgement.outcome() + " " + judgement.reason()).strip());
            });
        }
        return ends;
    }

    @Test
    void a_paragraph_below_another_is_held_and_not_taken_for_a_note() throws IOException {
        assertThat(ends(
                        "borough-return",
                        "Boroughs,Topic,About One Person,Consent,Text",
                        ",Successes,No,,The pathway was agreed and forty officers were trained.",
                        ",,,,A second paragraph of several words stands below the first."))
                .containsExactly("SKIPPED heading", "LOADED", "HELD cell-empty");
    }

    @Test
    void a_second_list_under_headings_that_are_not_known_is_not_read_by_the_first_ones() throws IOException {
        assertThat(ends(
                        "operations",
                        "Operation,Date,Borough,Adults Met,Children Met,NRM",
                        "Op 1,05/04/2021,Barnet,3,0,1",
                        "Op name,Day,Area,Kids,Grown-ups,Ref",
                        "Op 2,06/04/2021,Barnet,0,90,0",
                        "Operation,Date,Borough,Adults Met,Children Met,NRM",
                        "Op 3,07/04/2021,Barnet,4,0,1"))
                .containsExactly(
                        "SKIPPED heading",
                        "LOADED",
                        "SKIPPED note",
                        "HELD figures-without-heading",
                        "SKIPPED heading",
                        "LOADED");
    }

    @Test
    void a_line_that_explains_the_headings_below_them_does_not_end_the_list() throws IOException {
        assertThat(ends(
                        "operations",
                        "Operation,Date,Borough,Adults Met,Children Met,NRM",
                        "name,day/month/year,name,count,number,referrals",
                        "Op 1,05/04/2021,Barnet,3,0,1"))
                .last()
                .isEqualTo("LOADED");
    }

    @Test
    void cells_right_of_the_last_heading_are_told_once() throws IOException {
        Feed feed = Feeds.load().named("operations");
        SourceFile file = () -> new ByteArrayInputStream(("Operation,Date,Borough,Adults Met,Children Met,NRM\n"
                        + "Op 1,05/04/2021,Barnet,3,0,1\nOp 2,06/04/2021,Barnet,3,0,1,,seen again\n"
                        + "Op 3,06/04/2021,Barnet,3,0,1,x\n")
                .getBytes(StandardCharsets.UTF_8));
        RowJudge judge = new RowJudge(feed, Period.of("2021-04..2021-06"));
        List<String> told = new ArrayList<>();
        try (LaidOutRows rows = new LaidOutRows(file, feed)) {
            rows.forEachRemaining(row -> judge.judge(row)
                    .issues()
                    .forEach(issue -> told.add(issue.code() + " "
                            + issue.place().row() + issue.place().columnLetter())));
        }
        assertThat(told).containsExactly("cells-beyond-headings 3H");
    }
}
