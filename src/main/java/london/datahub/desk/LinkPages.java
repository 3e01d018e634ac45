package london.datahub.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import london.datahub.access.AuditTrail;
import london.datahub.issue.Refusal;
import london.datahub.job.Reviewing;
import london.datahub.person.LinkReviews;
import london.datahub.reference.Borough;
import london.datahub.reference.Boroughs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs of records that could be one person or two: how they compare, and facts of both events; never who it is. */
@Controller
class LinkPages {
    private static final int SHOWN = 50;

    private final Officer officer;
    private final LinkReviews reviews;
    private final Reviewing reviewing;
    private final AuditTrail audit;

    LinkPages(Officer officer, LinkReviews reviews, Reviewing reviewing, AuditTrail audit) {
        this.officer = officer;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.audit = audit;
    }

    /** One of a pair's two records, in words. */
    public record Side(String source, String month, String borough, String ageGroup) {
        static Side of(LinkReviews.Told told) {
            return new Side(
                    told.source() + (told.organisation().isEmpty() ? "" : " " + told.organisation()),
                    told.month().toString(),
                    Boroughs.coded(told.borough()).map(Borough::name).orElse("not known"),
                    told.ageGroup().isEmpty() ? "not known" : told.ageGroup());
        }
    }

    @GetMapping("/desk/links")
    String list(Model model) {
        model.addAttribute("pairs", reviews.waiting(SHOWN));
        model.addAttribute("all", reviews.count());
        return "desk/links";
    }

    @GetMapping("/desk/links/{number}")
    String show(@PathVariable("number") long number, Model model) {
        LinkReviews.Pair pair = reviews.show(number);
        model.addAttribute("pair", pair);
        model.addAttribute("sides", List.of(Side.of(pair.first()), Side.of(pair.second())));
        model.addAttribute("levels", List.of(pair.levels().split("; ")));
        return "desk/link";
    }

    @PostMapping("/desk/links/{number}")
    String decide(
            @PathVariable("number") long number,
            @RequestParam(name = "persons", defaultValue = "") String persons,
            @RequestParam(name = "why", defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        try {
            if (!List.of("one", "two").contains(persons)) {
                throw Refusal.badInput("A pair is one person or two.", "Say which.");
            }
            reviewing.decide(number, persons.equals("one"), officer.signature(), why);
            audit.record(
                    officer.account().email(),
                    officer.organisation(),
                    persons.equals("one") ? "pair-joined" : "pair-kept-apart",
                    "pair " + number,
                    AuditTrail.DONE);
            return "redirect:/desk/links";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("mistake", refusal.getMessage());
            return show(number, model);
        }
    }
}
