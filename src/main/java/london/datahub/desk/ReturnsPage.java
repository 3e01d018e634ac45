package london.datahub.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import london.datahub.access.Account;
import london.datahub.access.Agreement;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.access.Right;
import london.datahub.feed.Feed;
import london.datahub.feed.Feeds;
import london.datahub.load.Returns;
import london.datahub.post.Letters;
import london.datahub.post.Reminders;
import london.datahub.signin.Visitor;
import london.datahub.validate.Period;
import london.datahub.validate.ReturnPeriods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has returned, for all to see: a feed's suppliers, and how their last returns stand. */
@Controller
class ReturnsPage {
    private static final int SHOWN = 8;

    private final Visitor visitor;
    private final Organisations organisations;
    private final Feeds feeds;
    private final JdbcClient database;
    private final Reminders reminders;
    private final Letters letters;
    private final Clock clock;

    ReturnsPage(
            Visitor visitor,
            Organisations organisations,
            Feeds feeds,
            JdbcClient database,
            Reminders reminders,
            Letters letters,
            Clock clock) {
        this.visitor = visitor;
        this.organisations = organisations;
        this.feeds = feeds;
        this.database = database;
        this.reminders = reminders;
        this.letters = letters;
        this.clock = clock;
    }

    /** A supplier and how its returns stand, in the order of the periods. */
    public record Row(String organisation, List<Returns.State> states) {}

    @GetMapping("/desk/returns")
    String show(@RequestParam(name = "feed", defaultValue = "") String name, Model model) {
        Feed feed = name.isEmpty() ? feeds.all().get(0) : feeds.named(name);
        LocalDate today = LocalDate.now(clock);
        List<Period> periods =
                ReturnPeriods.of(feed, today).stream().limit(SHOWN).toList();
        Returns returns = Returns.read(database);
        model.addAttribute("feeds", feeds.all());
        model.addAttribute("feed", feed);
        model.addAttribute("periods", periods);
        model.addAttribute(
                "rows",
                organisations.all().stream()
                        .filter(organisation -> agreed(organisation, feed, today))
                        .map(organisation -> row(organisation, feed, periods, returns, today))
                        .toList());
        model.addAttribute("chases", visitor.named().may(Right.CHASE) && letters.canBeSent());
        return "desk/returns";
    }

    private boolean agreed(Organisation organisation, Feed feed, LocalDate today) {
        return organisations.agreements(organisation.code()).stream()
                .filter(agreement -> !agreement.validFrom().isAfter(today))
                .map(Agreement::feed)
                .anyMatch(feed.name()::equals);
    }

    private Row row(Organisation organisation, Feed feed, List<Period> periods, Returns returns, LocalDate today) {
        return new Row(
                organisation.name(),
                periods.stream()
                        .map(period -> shown(returns.of(organisation.code(), feed, period, today), organisation, feed))
                        .toList());
    }

    /** Elsewhere a known zero would give away a count that published tables do not show. */
    private Returns.State shown(Returns.State state, Organisation organisation, Feed feed) {
        Account account = visitor.named();
        boolean own = account.organisation().code().equals(organisation.code());
        boolean told = feed.openlyPublished() || own || account.may(Right.CHASE);
        return state == Returns.State.NIL && !told ? Returns.State.RETURNED : state;
    }

    @PostMapping("/desk/returns/remind")
    String remind(RedirectAttributes answer) {
        int sent = reminders.send(visitor.named().email());
        answer.addFlashAttribute("done", sent == 1 ? "One reminder was sent." : sent + " reminders were sent.");
        return "redirect:/desk/returns";
    }
}
