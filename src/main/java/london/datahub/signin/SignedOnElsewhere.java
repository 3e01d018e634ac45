package london.datahub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.AuditTrail;
import london.datahub.access.SignIns;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Lets in who signed in with the provider, where an account with that address was made here: the provider says who it is
 * and asks for the second factor, the hub's administrators say what they may do.
 */
@Component
final class SignedOnElsewhere implements AuthenticationSuccessHandler {
    private final Accounts accounts;
    private final SignIns signIns;
    private final Doorway doorway;
    private final AuditTrail audit;

    SignedOnElsewhere(Accounts accounts, SignIns signIns, Doorway doorway, AuditTrail audit) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.doorway = doorway;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication done)
            throws IOException {
        Optional<Account> account = account(done);
        if (account.isEmpty()) {
            audit.record("somebody", "", "signed-in", "by the provider", AuditTrail.REFUSED);
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
            response.sendRedirect("/sign-in?unknown");
            return;
        }
        signIns.open(account.get());
        response.sendRedirect(doorway.admit(accounts.get(account.get().id()), request, response));
    }

    private Optional<Account> account(Authentication done) {
        return Optional.of(done.getPrincipal())
                .filter(OidcUser.class::isInstance)
                .map(OidcUser.class::cast)
                // an address that anybody could have typed says nothing
                .filter(user -> Boolean.TRUE.equals(user.getEmailVerified()) && user.getEmail() != null)
                .flatMap(user -> accounts.byEmail(user.getEmail()))
                .filter(account -> account.state() != Account.State.CLOSED);
    }
}
