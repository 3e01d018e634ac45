package london.datahub.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.access.AuditTrail;
import london.datahub.issue.Refusal;
import london.datahub.narrative.ReviewDesk;
import london.datahub.reference.CodeList;
import london.datahub.screen.Finding;
import london.datahub.screen.PersonalData;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Texts of returns that wait for a reviewer: read, then released or rejected. Every look is recorded. */
@Controller
class TextPages {
    private static final CodeList REASONS = CodeList.named("narrative-rejection");
    private static final CodeList TOPICS = CodeList.named("narrative-topic");

    private final Officer officer;
    private final ReviewDesk desk;
    private final AuditTrail audit;

    TextPages(Officer officer, ReviewDesk desk, AuditTrail audit) {
        this.officer = officer;
        this.desk = desk;
        this.audit = audit;
    }

    /** A stretch of a text; what may be personal data is marked. */
    public record Stretch(String text, boolean marked) {
        static List<Stretch> of(String text, List<Finding> findings) {
            List<Stretch> stretches = new ArrayList<>();
            int from = 0;
            for (Finding finding : findings) {
                stretches.add(new Stretch(text.substring(from, finding.from()), false));
                stretches.add(new Stretch(text.substring(finding.from(), finding.to()), true));
                from = finding.to();
            }
            stretches.add(new Stretch(text.substring(from), false));
            return stretches;
        }
    }

    @GetMapping("/desk/texts")
    String list(Model model) {
        model.addAttribute("held", desk.held());
        model.addAttribute("topics", TOPICS);
        return "desk/texts";
    }

    @GetMapping("/desk/texts/{number}")
    String show(@PathVariable("number") long number, Model model) {
        ReviewDesk.Shown shown = desk.show(number, officer.signature());
        model.addAttribute("narrative", shown.narrative());
        model.addAttribute("stretches", Stretch.of(shown.text(), shown.findings()));
        model.addAttribute("kinds", shown.findings().stream().map(Finding::kind).collect(Collectors.toSet()));
        model.addAttribute("reasons", REASONS);
        model.addAttribute("topics", TOPICS);
        return "desk/text";
    }

    @PostMapping("/desk/texts/{number}/release")
    String release(
            @PathVariable("number") long number,
            @RequestParam(name = "harmless", defaultValue = "") Set<String> harmless,
            Model model,
            HttpServletResponse response) {
        Set<PersonalData> kinds = Arrays.stream(PersonalData.values())
                .filter(kind -> harmless.contains(kind.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonalData.class)));
        return decided(
                number, "text-released", model, response, () -> desk.release(number, officer.signature(), kinds));
    }

    @PostMapping("/desk/texts/{number}/reject")
    String reject(
            @PathVariable("number") long number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return decided(
                number, "text-rejected", model, response, () -> desk.reject(number, officer.signature(), reason));
    }

    private String decided(long number, String action, Model model, HttpServletResponse response, Runnable decision) {
        try {
            decision.run();
            audit.record(officer.account().email(), officer.organisation(), action, "text " + number, AuditTrail.DONE);
            return "redirect:/desk/texts";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("mistake", refusal.getMessage().replaceAll("--harmless [a-z, -]+", "with a tick below"));
            return show(number, model);
        }
    }
}
