package london.datahub.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import london.datahub.access.ApiKeys;
import london.datahub.access.Right;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Admits a program that shows an API key, for one request to the API and for reading alone. */
final class KeyHolder extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String API = "/api/";

    private final ApiKeys keys;
    private final Clock clock;

    KeyHolder(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown == null || !request.getRequestURI().startsWith(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<ApiKeys.ApiKey> key =
                shown.startsWith(BEARER) ? keys.bySecret(shown.substring(BEARER.length())) : Optional.empty();
        if (key.isEmpty() || !request.getMethod().equals("GET")) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(Admission.ofKey(
                "API key " + key.get().id() + " of " + key.get().organisation(),
                clock.instant(),
                keys.rights(key.get()).stream().map(Right::word).toList())));
        chain.doFilter(request, response);
    }
}
