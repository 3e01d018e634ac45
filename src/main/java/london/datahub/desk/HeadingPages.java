package london.datahub.desk;

import java.util.List;
import london.datahub.access.AuditTrail;
import london.datahub.access.ColumnMapping;
import london.datahub.issue.Refusal;
import london.datahub.job.Mapping;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What an organisation's own headings mean, as its officers confirmed; any of it can be taken back. */
@Controller
class HeadingPages {
    private final Officer officer;
    private final Mapping mapping;
    private final AuditTrail audit;

    HeadingPages(Officer officer, Mapping mapping, AuditTrail audit) {
        this.officer = officer;
        this.mapping = mapping;
        this.audit = audit;
    }

    private List<ColumnMapping> own() {
        return mapping.all().stream()
                .filter(one -> one.organisation().equals(officer.organisation()))
                .toList();
    }

    @GetMapping("/desk/headings")
    String list(Model model) {
        model.addAttribute("mappings", own());
        return "desk/headings";
    }

    @PostMapping("/desk/headings/{number}/forget")
    String forget(@PathVariable("number") long number) {
        if (own().stream().noneMatch(one -> one.id() == number)) {
            throw Refusal.badInput("No mapping with that number holds.", "Choose one of the list.");
        }
        mapping.forget(number, officer.signature());
        audit.record(
                officer.account().email(),
                officer.organisation(),
                "heading-forgotten",
                "mapping " + number,
                AuditTrail.DONE);
        return "redirect:/desk/headings";
    }
}
