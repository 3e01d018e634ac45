package london.datahub.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import london.datahub.access.AuditTrail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail as the secretariat's administrator reads it. */
@Controller
class AuditPages {
    private static final int A_PAGE = 100;

    private final AuditTrail trail;

    AuditPages(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/desk/audit")
    String show(@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        int number = Math.max(1, Math.min(page, 1_000_000));
        model.addAttribute("entries", trail.newest((number - 1) * A_PAGE, A_PAGE));
        model.addAttribute("page", number);
        model.addAttribute("more", trail.size() > (long) number * A_PAGE);
        return "desk/audit";
    }

    @PostMapping("/desk/audit/verify")
    String verify(Model model) {
        model.addAttribute(
                "done",
                trail.tampering()
                        .map(found -> "The trail was tampered with. " + found
                                + " Stop the hub and find out who can reach" + " its database.")
                        .orElse("None of the " + trail.size() + " entries was changed, added or taken out."));
        return show(1, model);
    }

    @GetMapping("/desk/audit/trail.csv")
    void export(HttpServletResponse response) throws IOException {
        GivenBack.asFile("audit-trail.csv", "text/csv;charset=UTF-8", response);
        AuditFile.write(trail, response.getOutputStream());
    }
}
