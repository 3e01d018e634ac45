package london.datahub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import london.datahub.access.Account;
import london.datahub.access.Invitations;
import london.datahub.issue.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads: to choose a password; the first one of all also says who sets the hub up. */
@Controller
class WelcomePages {
    private final Invitations invitations;
    private final Doorway doorway;

    WelcomePages(Invitations invitations, Doorway doorway) {
        this.invitations = invitations;
        this.doorway = doorway;
    }

    @GetMapping("/welcome/{link}")
    String ask(@PathVariable("link") String link, Model model) {
        describe(invitations.read(link), link, model);
        return "signin/welcome";
    }

    private static void describe(Optional<Account> account, String link, Model model) {
        model.addAttribute("link", link);
        account.ifPresent(known -> model.addAttribute("account", known));
    }

    @PostMapping("/welcome/{link}")
    String choose(
            @PathVariable("link") String link,
            @RequestParam("password") String password,
            @RequestParam("again") String again,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "name", defaultValue = "") String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> invited = invitations.read(link);
        try {
            if (!password.equals(again)) {
                throw Refusal.badInput("The two passwords are not the same.", "Write both again.");
            }
            Account account = invitations.accept(link, email, name, password);
            return doorway.waits(account, request, response);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            describe(invited, link, model);
            model.addAttribute("mistake", refusal.getMessage());
            return "signin/welcome";
        }
    }
}
