package london.datahub.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import london.datahub.access.Account;
import london.datahub.access.Accounts;
import london.datahub.access.Right;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the visitor's account up with every request: what was taken away is gone at once, a closed account or a changed
 * password ends its sessions, and a day's work is the longest that one lasts.
 */
final class StillAdmitted extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Accounts accounts;
    private final Clock clock;

    StillAdmitted(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.getContext();
        if (context.getAuthentication() instanceof Admission admission && admission.account() > 0) {
            Optional<Account> account = account(admission);
            account.ifPresent(found -> Visitor.is(found, request));
            // a context of this request alone: the session's keeps no rights
            SecurityContextHolder.setContext(account.<SecurityContext>map(
                            found -> new SecurityContextImpl(admission.with(
                                    found.rights().stream().map(Right::word).toList())))
                    .orElseGet(SecurityContextImpl::new));
            if (account.isEmpty()) {
                request.getSession().invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Account> account(Admission admission) {
        return accounts.find(admission.account())
                .filter(account -> account.state() == Account.State.ACTIVE && account.epoch() == admission.epoch())
                .filter(account -> admission.since().plus(LONGEST).isAfter(clock.instant()));
    }
}
