package london.datahub.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Decides for every request by the first route that fits; where none does, nobody gets through. */
final class Gate implements AuthorizationManager<RequestAuthorizationContext> {
    private final Map<RequestMatcher, Routes.Route> routes = new LinkedHashMap<>();

    Gate(Routes routes) {
        routes.all()
                .forEach(route ->
                        this.routes.put(PathPatternRequestMatcher.withDefaults().matcher(route.path()), route));
    }

    Optional<Routes.Route> route(HttpServletRequest request) {
        return routes.entrySet().stream()
                .filter(route -> route.getKey().matches(request))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    boolean isOpen(HttpServletRequest request) {
        return route(request)
                .filter(route -> route.needs().equals(Routes.ANYBODY))
                .isPresent();
    }

    @Override
    public AuthorizationDecision authorize(
            java.util.function.Supplier<? extends Authentication> who, RequestAuthorizationContext asked) {
        HttpServletRequest request = asked.getRequest();
        return new AuthorizationDecision(isOpen(request)
                || route(request).filter(route -> holds(who.get(), route)).isPresent());
    }

    /** Only an admission counts: who is merely known to a provider is nobody here. */
    private static boolean holds(Authentication who, Routes.Route route) {
        return who instanceof Admission
                && (route.needs().equals(Routes.SIGNED_IN) && ((Admission) who).account() > 0
                        || who.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .anyMatch(route.needs()::equals));
    }
}
