package london.datahub.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import london.datahub.access.Account;
import london.datahub.access.Organisation;
import london.datahub.access.Right;
import london.datahub.access.Role;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes every visitor an analyst who has signed in, for tests of pages behind the gate. */
public final class SignedInReader extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Account analyst = new Account(
                1,
                "analyst@barnet.example",
                "An Analyst",
                new Organisation("E09000003", "Barnet", "authority"),
                Set.of(Role.ANALYST),
                Set.of(Right.READ_PUBLIC, Right.READ_PARTNER),
                Account.State.ACTIVE,
                true,
                false,
                1,
                Optional.empty(),
                Optional.empty());
        Visitor.is(analyst, request);
        chain.doFilter(request, response);
    }
}
