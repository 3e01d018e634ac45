package london.datahub.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import london.datahub.access.Account;
import london.datahub.access.AuditTrail;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Somebody who is in asked for what they may not have. It is noted; an address that there is none of is told apart. */
final class Refused implements AccessDeniedHandler {
    private final Gate gate;
    private final AuditTrail audit;

    Refused(Gate gate, AuditTrail audit) {
        this.gate = gate;
        this.audit = audit;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Account account = Visitor.of(request).orElse(null);
        String route = gate.route(request).map(Routes.Route::path).orElse("");
        // without its token a form is somebody else's, or the session it came from has ended
        if (account != null && !(denied instanceof CsrfException)) {
            audit.record(account.email(), account.organisation().code(), "page-asked", route, AuditTrail.REFUSED);
        }
        response.sendError((route.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
    }
}
