package london.datahub.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.AuditTrail;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.access.Right;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.load.Returns;
import london.datahub.validate.Period;
import london.datahub.validate.ReturnPeriods;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminds the officers of organisations whose returns are overdue. */
public final class Reminders {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final int LOOKED_BACK = 4;

    private final JdbcClient database;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Feeds feeds;
    private final Letters letters;
    private final AuditTrail audit;
    private final Clock clock;

    public Reminders(
            JdbcClient database,
            Organisations organisations,
            Accounts accounts,
            Feeds feeds,
            Letters letters,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.organisations = organisations;
        this.accounts = accounts;
        this.feeds = feeds;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes to everybody who can send what is overdue, and returns how many letters went out. */
    public int send(String by) {
        Returns returns = Returns.read(database);
        int sent = 0;
        for (Organisation organisation : organisations.all()) {
            String overdue = overdue(organisation, returns);
            for (Account officer : accounts.holding(Right.SUBMIT, organisation.code())) {
                if (!overdue.isEmpty() && letters.reminder(officer, overdue)) {
                    audit.record(by, organisation.code(), "reminder-sent", "account " + officer.id(), AuditTrail.DONE);
                    sent++;
                }
            }
        }
        return sent;
    }

    private String overdue(Organisation organisation, Returns returns) {
        LocalDate today = LocalDate.now(clock);
        return organisations.agreements(organisation.code()).stream()
                .filter(agreement -> !agreement.validFrom().isAfter(today))
                .map(agreement -> agreement.feed())
                .distinct()
                .map(feeds::named)
                .map(feed -> overdue(organisation, feed, returns, today))
                .collect(Collectors.joining());
    }

    private static String overdue(Organisation organisation, Feed feed, Returns returns, LocalDate today) {
        List<Period> open = ReturnPeriods.of(feed, today).stream()
                .limit(LOOKED_BACK)
                .filter(period -> returns.of(organisation.code(), feed, period, today) == Returns.State.MISSING)
                .toList();
        return open.stream()
                .map(period -> "  " + feed.title() + ": " + words(period) + "\n")
                .collect(Collectors.joining());
    }

    private static String words(Period period) {
        String from = MONTH.format(period.from());
        return period.from().equals(period.to()) ? from : from + " to " + MONTH.format(period.to());
    }
}
