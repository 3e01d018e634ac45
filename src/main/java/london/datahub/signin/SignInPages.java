package london.datahub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import london.datahub.access.Account;
import london.datahub.access.AuditTrail;
import london.datahub.access.CodeSecret;
import london.datahub.access.SignIns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: the password, then a code of the authenticator app; who has none yet sets one up. */
@Controller
class SignInPages {
    private static final String SECRET = "signin.secret";
    private static final String NOT_RIGHT = "The e-mail address or the password is not right, or the account is locked:"
            + " after five wrong attempts it is for 15 minutes.";
    private static final String WRONG_CODE =
            "That code is not right, or was used already. Wait for the next one and try again.";

    private final SignIns signIns;
    private final Doorway doorway;
    private final AuditTrail audit;
    private final SingleSignOn singleSignOn;
    private final AddressLimit limit;

    SignInPages(SignIns signIns, Doorway doorway, AuditTrail audit, SingleSignOn singleSignOn, Clock clock) {
        this.signIns = signIns;
        this.doorway = doorway;
        this.audit = audit;
        this.singleSignOn = singleSignOn;
        this.limit = new AddressLimit(clock);
    }

    @GetMapping("/sign-in")
    String ask(@RequestParam(name = "ended", required = false) String ended, Model model) {
        model.addAttribute("ended", ended != null);
        model.addAttribute("elsewhere", singleSignOn.isConfigured());
        return "signin/password";
    }

    @PostMapping("/sign-in")
    String password(
            @RequestParam("email") String email,
            @RequestParam("password") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!limit.allows(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return refuse("Too many attempts came from where you are. Try again in ten minutes.", model);
        }
        Optional<Account> account = signIns.byPassword(email, password);
        if (account.isEmpty()) {
            limit.failed(request.getRemoteAddr());
            // what was typed may be a password in the wrong field
            audit.record("somebody", "", "signed-in", "", AuditTrail.REFUSED);
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return refuse(NOT_RIGHT, model);
        }
        return doorway.waits(account.get(), request, response);
    }

    private String refuse(String why, Model model) {
        model.addAttribute("mistake", why);
        model.addAttribute("elsewhere", singleSignOn.isConfigured());
        return "signin/password";
    }

    @GetMapping("/sign-in/code")
    String askCode(HttpServletRequest request) {
        return doorway.waiting(request).isPresent() ? "signin/code" : "redirect:/sign-in";
    }

    @PostMapping("/sign-in/code")
    String code(
            @RequestParam("code") String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Account> waiting = doorway.waiting(request).filter(Account::hasCode);
        if (waiting.isEmpty()) {
            return "redirect:/sign-in";
        }
        if (limit.allows(request.getRemoteAddr()) && signIns.byCode(waiting.get(), code)) {
            return "redirect:" + doorway.admit(waiting.get(), request, response);
        }
        return wrongCode("signin/code", waiting.get(), model, request, response);
    }

    private String wrongCode(
            String page, Account account, Model model, HttpServletRequest request, HttpServletResponse response) {
        limit.failed(request.getRemoteAddr());
        audit.record(account.email(), account.organisation().code(), "code-given", "", AuditTrail.REFUSED);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("mistake", WRONG_CODE);
        return page;
    }

    @GetMapping("/sign-in/second-factor")
    String setUp(HttpServletRequest request, Model model) {
        Optional<Account> waiting = doorway.waiting(request).filter(account -> !account.hasCode());
        if (waiting.isEmpty()) {
            return "redirect:/sign-in";
        }
        describe(secret(request), waiting.get(), model);
        return "signin/second-factor";
    }

    private CodeSecret secret(HttpServletRequest request) {
        if (request.getSession().getAttribute(SECRET) instanceof byte[] bytes) {
            return new CodeSecret(bytes);
        }
        CodeSecret secret = signIns.freshSecret();
        request.getSession().setAttribute(SECRET, secret.bytes());
        return secret;
    }

    private static void describe(CodeSecret secret, Account account, Model model) {
        model.addAttribute("secret", secret.text().replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("picture", QrPicture.of(secret.address(account.email())));
    }

    @PostMapping("/sign-in/second-factor")
    String confirm(
            @RequestParam("code") String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Account> waiting = doorway.waiting(request).filter(account -> !account.hasCode());
        if (waiting.isEmpty()) {
            return "redirect:/sign-in";
        }
        CodeSecret secret = secret(request);
        if (limit.allows(request.getRemoteAddr()) && signIns.confirm(waiting.get(), secret, code)) {
            return "redirect:" + doorway.admit(waiting.get(), request, response);
        }
        describe(secret, waiting.get(), model);
        return wrongCode("signin/second-factor", waiting.get(), model, request, response);
    }
}
