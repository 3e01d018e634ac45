package london.datahub.desk;

import java.util.List;
import london.datahub.access.Account;
import london.datahub.access.ApiKeys;
import london.datahub.access.AuditTrail;
import london.datahub.access.Organisations;
import london.datahub.issue.Refusal;
import london.datahub.signin.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keys for an organisation's programs: made, shown once, ended. */
@Controller
class ApiKeyPages {
    private final Visitor visitor;
    private final ApiKeys keys;
    private final Organisations organisations;
    private final AuditTrail audit;

    ApiKeyPages(Visitor visitor, ApiKeys keys, Organisations organisations, AuditTrail audit) {
        this.visitor = visitor;
        this.keys = keys;
        this.organisations = organisations;
        this.audit = audit;
    }

    @GetMapping("/desk/api-keys")
    String list(Model model) {
        List<ApiKeys.ApiKey> own = keys.all().stream()
                .filter(key -> visitor.named().keeps(key.organisation()))
                .toList();
        model.addAttribute("keys", own);
        return "desk/api-keys";
    }

    @PostMapping("/desk/api-keys")
    String make(@RequestParam("label") String label, Model model) {
        Account account = visitor.named();
        ApiKeys.Made made = keys.make(organisations.named(account.organisation().code()), label, account.email());
        note("api-key-made", made.id());
        model.addAttribute("secret", made.secret());
        return list(model);
    }

    @PostMapping("/desk/api-keys/{number}/end")
    String end(@PathVariable("number") long number) {
        keys.find(number)
                .filter(key -> visitor.named().keeps(key.organisation()))
                .orElseThrow(() -> Refusal.badInput("There is no such key.", "Choose one of the list."));
        keys.end(number, visitor.named().email());
        note("api-key-ended", number);
        return "redirect:/desk/api-keys";
    }

    private void note(String action, long key) {
        Account account = visitor.named();
        audit.record(account.email(), account.organisation().code(), action, "API key " + key, AuditTrail.DONE);
    }
}
