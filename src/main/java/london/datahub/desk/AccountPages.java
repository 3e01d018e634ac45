package london.datahub.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.HubAddress;
import london.datahub.access.Invitations;
import london.datahub.access.Organisation;
import london.datahub.access.Organisations;
import london.datahub.access.Right;
import london.datahub.access.Rights;
import london.datahub.access.Role;
import london.datahub.issue.Refusal;
import london.datahub.post.Letters;
import london.datahub.signin.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts as their keepers see them: an organisation's administrator those of the organisation, the secretariat's all. */
@Controller
class AccountPages {
    private final Visitor visitor;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Invitations invitations;
    private final Rights rights;
    private final Letters letters;
    private final HubAddress address;

    AccountPages(
            Visitor visitor,
            Accounts accounts,
            Organisations organisations,
            Invitations invitations,
            Rights rights,
            Letters letters,
            HubAddress address) {
        this.visitor = visitor;
        this.accounts = accounts;
        this.organisations = organisations;
        this.invitations = invitations;
        this.rights = rights;
        this.letters = letters;
        this.address = address;
    }

    @GetMapping("/desk/accounts")
    String list(Model model) {
        model.addAttribute(
                "accounts",
                accounts.all().stream()
                        .filter(account ->
                                visitor.named().keeps(account.organisation().code()))
                        .toList());
        model.addAttribute("organisations", kept());
        model.addAttribute("roles", rights.roles());
        model.addAttribute("rights", rights);
        return "desk/accounts";
    }

    private List<Organisation> kept() {
        return visitor.named().may(Right.KEEP_ALL_ACCOUNTS)
                ? organisations.all()
                : List.of(visitor.named().organisation());
    }

    @PostMapping("/desk/accounts")
    String invite(
            @RequestParam("email") String email,
            @RequestParam("name") String name,
            @RequestParam("organisation") String organisation,
            @RequestParam(name = "role", defaultValue = "") Set<String> roles,
            Model model,
            HttpServletResponse response) {
        return orAgain(model, response, () -> {
            if (!visitor.named().keeps(organisation)) {
                throw notTheirs();
            }
            tell(
                    invitations.invite(
                            email,
                            name,
                            organisation,
                            named(roles),
                            visitor.named().email()),
                    model);
        });
    }

    private static Refusal notTheirs() {
        return Refusal.badInput("There is no such account.", "Choose one of the list.");
    }

    private static Set<Role> named(Set<String> roles) {
        return roles.stream().filter(role -> !role.isEmpty()).map(Role::named).collect(Collectors.toSet());
    }

    private void tell(Invitations.Invited invited, Model model) {
        if (letters.invitation(invited.account(), invited.path())) {
            model.addAttribute(
                    "done", "A letter with a link went to " + invited.account().email() + ".");
        } else {
            model.addAttribute("link", address.page(invited.path()));
            model.addAttribute("invited", invited.account());
        }
    }

    private String orAgain(Model model, HttpServletResponse response, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("mistake", refusal.getMessage());
        }
        return list(model);
    }

    /** Another organisation's account answers as one that there is none of. */
    private Account theirs(long number) {
        return accounts.find(number)
                .filter(account -> visitor.named().keeps(account.organisation().code()))
                .orElseThrow(AccountPages::notTheirs);
    }

    @PostMapping("/desk/accounts/{number}/roles")
    String roles(
            @PathVariable("number") long number,
            @RequestParam(name = "role", defaultValue = "") Set<String> roles,
            Model model,
            HttpServletResponse response) {
        Account account = notOneself(theirs(number));
        return orAgain(model, response, () -> {
            invitations.changeRoles(account, named(roles), visitor.named().email());
            model.addAttribute("done", "Changed. " + account.name() + " has to sign in again.");
        });
    }

    private Account notOneself(Account account) {
        if (account.id() == visitor.named().id()) {
            throw Refusal.againstARule("Nobody changes an account of their own.", "Ask another administrator.");
        }
        return account;
    }

    @PostMapping("/desk/accounts/{number}/link")
    String link(@PathVariable("number") long number, Model model, HttpServletResponse response) {
        Account account = notOneself(theirs(number));
        return orAgain(
                model,
                response,
                () -> tell(invitations.again(account, visitor.named().email()), model));
    }

    @PostMapping("/desk/accounts/{number}/close")
    String close(@PathVariable("number") long number, Model model, HttpServletResponse response) {
        Account account = notOneself(theirs(number));
        return orAgain(model, response, () -> {
            invitations.close(account, visitor.named().email());
            model.addAttribute("done", "The account is closed, and its sessions have ended.");
        });
    }
}
