package london.datahub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.AuditTrail;
import london.datahub.access.Right;
import london.datahub.access.SignIns;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Where somebody who gave the password waits for the second factor, and then comes in, with a new session. */
@Component
class Doorway {
    private static final String WAITING = "signin.waiting";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final SignIns signIns;
    private final AuditTrail audit;
    private final Clock clock;

    Doorway(Accounts accounts, SignIns signIns, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    private record Waiting(long account, int epoch, Instant since) implements Serializable {}

    /** Lets somebody whose password was right wait, and returns the page that asks for the second factor. */
    String waits(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (account.codeWaived()) {
            return "redirect:" + admit(account, request, response);
        }
        request.getSession().setAttribute(WAITING, new Waiting(account.id(), account.epoch(), clock.instant()));
        return "redirect:" + (account.hasCode() ? "/sign-in/code" : "/sign-in/second-factor");
    }

    /** Returns who waits in this session. */
    Optional<Account> waiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(WAITING) instanceof Waiting waiting)) {
            return Optional.empty();
        }
        return accounts.find(waiting.account())
                .filter(account -> account.state() == Account.State.ACTIVE && account.epoch() == waiting.epoch())
                .filter(account -> waiting.since().plus(PATIENCE).isAfter(clock.instant()));
    }

    /** Lets somebody in and returns the page they wanted. */
    String admit(Account account, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wanted = new HttpSessionRequestCache().getRequest(request, response);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        request.getSession();
        var context =
                new SecurityContextImpl(Admission.of(account.id(), account.email(), account.epoch(), clock.instant()));
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        signIns.note(account);
        audit.record(account.email(), account.organisation().code(), "signed-in", "", AuditTrail.DONE);
        return wanted == null
                ? firstPage(account)
                : java.net.URI.create(wanted.getRedirectUrl()).getRawPath();
    }

    private static String firstPage(Account account) {
        boolean works = account.may(Right.SUBMIT) || account.may(Right.REVIEW) || account.may(Right.KEEP_ACCOUNTS);
        return works || !account.may(Right.READ_PARTNER) ? "/desk" : "/";
    }
}
