package london.datahub.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import london.datahub.feed.Feeds;
import london.datahub.issue.Refusal;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a reviewer sees of pairs that could be one person or two, and decides. Shown are how the comparisons came out and
 * facts of the events; never what identifies somebody, and which two suppliers they are only where both agreed to that.
 */
public final class LinkReviews {
    private static final String PAIR = "select review_id, first_record, second_record, probability, joined, levels"
            + " from warehouse.link_review";

    private final JdbcClient database;
    private final Agreements agreements;
    private final List<FactTable> tables;
    private final Clock clock;

    public LinkReviews(JdbcClient database, Feeds feeds, Clock clock) {
        this.database = database;
        this.agreements = new Agreements(database);
        this.tables = FactTable.all(feeds, PersonRules.load(feeds));
        this.clock = clock;
    }

    /**
     * One record of a pair.
     *
     * @param source kind of supplier, as police
     * @param organisation the supplier's code; empty where it may not be told
     * @param borough its code; empty where none is known
     */
    public record Told(String source, String organisation, YearMonth month, String borough, String ageGroup) {}

    /**
     * A pair.
     *
     * @param probability that it is one person, as the encodings say
     * @param joined whether both are one person now
     * @param levels how the comparisons came out, as "surname: the same; ..."
     */
    public record Pair(long number, double probability, boolean joined, String levels, Told first, Told second) {}

    /** Returns the pairs that wait, those next to even odds first. */
    public List<Pair> waiting(int most) {
        return database.sql(PAIR + " order by abs(probability - 0.5), review_id fetch first " + most + " rows only")
                .query((row, n) -> pair(row))
                .list();
    }

    public long count() {
        return database.sql("select count(*) from warehouse.link_review")
                .query(Long.class)
                .single();
    }

    /** @throws Refusal where no pair of that number waits */
    public Pair show(long number) {
        return database.sql(PAIR + " where review_id = ?")
                .param(number)
                .query((row, n) -> pair(row))
                .optional()
                .orElseThrow(() -> Refusal.badInput(
                        "No pair of that number waits.",
                        "review list shows those that do; every run finds them anew."));
    }

    private Pair pair(ResultSet row) throws SQLException {
        Known first = known(row.getLong("first_record"));
        Known second = known(row.getLong("second_record"));
        boolean told = first.mayBeTold() && second.mayBeTold();
        return new Pair(
                row.getLong("review_id"),
                row.getDouble("probability"),
                row.getBoolean("joined"),
                row.getString("levels"),
                first.told(told),
                second.told(told));
    }

    private record Known(Told told, boolean mayBeTold) {
        private Told told(boolean both) {
            return both ? told : new Told(told.source(), "", told.month(), told.borough(), told.ageGroup());
        }
    }

    private Known known(long record) {
        return database.sql("select fact_id, feed, person_fact.organisation_code, kind, happened_on"
                        + " from warehouse.person_fact join warehouse.organisation"
                        + " on organisation.organisation_code = person_fact.organisation_code"
                        + " where record_key = ? and known_to = ?")
                .params(record, Database.time(Database.OPEN))
                .query((row, n) -> {
                    List<String> facts = facts(row.getString("feed"), row.getLong("fact_id"));
                    YearMonth month = YearMonth.from(row.getDate("happened_on").toLocalDate());
                    String organisation = row.getString("organisation_code");
                    Told told = new Told(row.getString("kind"), organisation, month, facts.get(0), facts.get(1));
                    return new Known(
                            told, agreements.mayTell(organisation, row.getString("feed"), LocalDate.now(clock)));
                })
                .single();
    }

    /** Returns borough and age group. */
    private List<String> facts(String feed, long fact) {
        return tables.stream()
                .filter(table -> table.feed().name().equals(feed))
                .flatMap(table -> database
                        .sql("select " + column(table, "borough_code") + ", " + column(table, "age_group") + " from "
                                + table.name() + " where fact_id = ?")
                        .param(fact)
                        .query((row, n) -> List.of(text(row.getString(1)), text(row.getString(2))))
                        .optional()
                        .stream())
                .findFirst()
                .orElse(List.of("", ""));
    }

    private static String column(FactTable table, String name) {
        return table.layout().column(name).isPresent() ? name : "''";
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    /**
     * Decides a pair; the next run goes by it. A pair that was decided can be decided anew.
     *
     * @param together whether both records are of one person
     * @param note where it is kept why
     * @throws Refusal where no pair ever had that number
     */
    public void decide(long number, boolean together, String by, String note) {
        int added = database.sql(
                        "insert into warehouse.link_decision (review_id, first_record, second_record, together,"
                                + " probability, decided_by, decided_at, note_id) select pair.review_id, pair.first_record,"
                                + " pair.second_record, cast(? as boolean), pair.probability, cast(? as varchar(100)),"
                                + " cast(? as timestamp(6) with time zone), cast(? as varchar(40)) from (" + everPair()
                                + ") pair")
                .params(together, by, Database.time(clock.instant()), note, number, number)
                .update();
        if (added == 0) {
            throw Refusal.badInput("There is no pair of that number.", "review list shows those that wait.");
        }
        database.sql("delete from warehouse.link_review where review_id = ?")
                .param(number)
                .update();
    }

    private static String everPair() {
        String columns = "review_id, first_record, second_record, probability";
        return "select " + columns + " from warehouse.link_review where review_id = ? union select " + columns
                + " from warehouse.link_decision where review_id = ?";
    }

    /**
     * How often reviewers found one person where the encodings said so with about that probability.
     *
     * @param from lower end of the band, .1 wide
     */
    public record Band(double from, long decided, double expected, double together) {}

    /** Returns what was decided against what was expected, by bands of probability; the last decision of a pair counts. */
    public List<Band> calibration() {
        List<Band> bands = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            band(tenth / 10.0).ifPresent(bands::add);
        }
        return bands;
    }

    private Optional<Band> band(double from) {
        return database.sql("select count(*), avg(probability), avg(case when together then 1.0 else 0.0 end)"
                        + " from warehouse.link_decision where decision_id in (select max(decision_id)"
                        + " from warehouse.link_decision group by first_record, second_record)"
                        + " and probability >= ? and (probability < ? or ? > 0.85)")
                .params(from, from + 0.1, from)
                .query((row, n) -> new Band(from, row.getLong(1), row.getDouble(2), row.getDouble(3)))
                .optional()
                .filter(band -> band.decided() > 0);
    }
}
