package london.datahub.post;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.AuditTrail;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.access.Right;
import london.datahub.validate.Period;

/** Reminds the officers of organisations whose returns are overdue. */
public final class Reminders {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final Overdue overdue;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Letters letters;
    private final AuditTrail audit;

    public Reminders(
            Overdue overdue, Organisations organisations, Accounts accounts, Letters letters, AuditTrail audit) {
        this.overdue = overdue;
        this.organisations = organisations;
        this.accounts = accounts;
        this.letters = letters;
        this.audit = audit;
    }

    /** Writes to everybody who can send what is overdue, and returns how many letters went out. */
    public int send(String by) {
        Map<Organisation, List<Overdue.Return>> missing =
                overdue.all().stream().collect(Collectors.groupingBy(Overdue.Return::organisation));
        int sent = 0;
        for (Organisation organisation : organisations.all()) {
            String list = words(missing.getOrDefault(organisation, List.of()));
            for (Account officer : accounts.holding(Right.SUBMIT, organisation.code())) {
                if (!list.isEmpty() && letters.reminder(officer, list)) {
                    audit.record(by, organisation.code(), "reminder-sent", "account " + officer.id(), AuditTrail.DONE);
                    sent++;
                }
            }
        }
        return sent;
    }

    private static String words(List<Overdue.Return> missing) {
        return missing.stream()
                .map(each -> "  " + each.feed().title() + ": " + words(each.period()) + "\n")
                .collect(Collectors.joining());
    }

    private static String words(Period period) {
        String from = MONTH.format(period.from());
        return period.from().equals(period.to()) ? from : from + " to " + MONTH.format(period.to());
    }
}
