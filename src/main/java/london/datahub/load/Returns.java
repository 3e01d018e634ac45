package london.datahub.load;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.feed.Feed;
import london.datahub.validate.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has returned what, as it stands when it is read. */
public final class Returns {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Map<String, List<Sent>> sent;

    private Returns(Map<String, List<Sent>> sent) {
        this.sent = sent;
    }

    /** How a return stands. */
    public enum State {
        RETURNED("returned"),
        LATE("returned late"),
        NIL("nil return"),
        WITHDRAWN("withdrawn"),
        DUE("due"),
        MISSING("missing");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private record Sent(String organisation, String feed, Period period, boolean nil, boolean withdrawn, Instant at) {
        boolean covers(YearMonth month) {
            return period.contains(month);
        }
    }

    /** Reads everything that was taken in. */
    public static Returns read(JdbcClient database) {
        return new Returns(database
                .sql("select submission.organisation_code, feed, period_from, period_to, kind, received_at,"
                        + " withdrawn_at from warehouse.submission left join warehouse.withdrawal"
                        + " on withdrawal.submission_id = submission.submission_id where state = 'loaded'")
                .query((row, n) -> new Sent(
                        row.getString(1),
                        row.getString(2),
                        new Period(month(row.getDate(3)), month(row.getDate(4))),
                        row.getString(5).equals("nil"),
                        row.getObject(7) != null,
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(each -> key(each.organisation(), each.feed()))));
    }

    private static YearMonth month(Date day) {
        return YearMonth.from(day.toLocalDate());
    }

    private static String key(String organisation, String feed) {
        return organisation + " " + feed;
    }

    /** Tells how an organisation's return of a period stands on a day. */
    public State of(String organisation, Feed feed, Period period, LocalDate today) {
        List<Sent> all = sent.getOrDefault(key(organisation, feed.name()), List.of());
        List<Sent> standing = all.stream().filter(each -> !each.withdrawn()).toList();
        if (covered(standing, period)) {
            return came(standing, feed, period);
        }
        if (all.size() > standing.size() && covered(all, period)) {
            return State.WITHDRAWN;
        }
        return feed.dueOn(period.to()).isBefore(today) ? State.MISSING : State.DUE;
    }

    private static boolean covered(Collection<Sent> some, Period period) {
        Set<YearMonth> open = new HashSet<>(period.months());
        some.forEach(each -> open.removeIf(each::covers));
        return open.isEmpty();
    }

    private static State came(List<Sent> standing, Feed feed, Period period) {
        LocalDate due = feed.dueOn(period.to());
        List<Sent> inTime = standing.stream()
                .filter(each -> !each.at().atZone(LONDON).toLocalDate().isAfter(due))
                .toList();
        if (!covered(inTime, period)) {
            return State.LATE;
        }
        boolean nothing = standing.stream()
                .filter(each -> period.months().stream().anyMatch(each::covers))
                .allMatch(Sent::nil);
        return nothing ? State.NIL : State.RETURNED;
    }
}
