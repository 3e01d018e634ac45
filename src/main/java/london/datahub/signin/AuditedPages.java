package london.datahub.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import london.datahub.access.Account;
import london.datahub.access.AuditTrail;
import london.datahub.definition.Definitions;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes every request for a restricted page before it is answered: without the note there is no answer. Of what an address
 * holds only numbers and names of definitions are noted; the rest somebody could have typed.
 */
final class AuditedPages implements HandlerInterceptor {
    static final String ASKED = "asked";

    private final Gate gate;
    private final AuditTrail audit;
    private final Set<String> definitions;

    AuditedPages(Gate gate, AuditTrail audit) {
        this.gate = gate;
        this.audit = audit;
        this.definitions = Stream.of("sql/published/*.yml", "dashboards/*.yml", "jobs/*/feed.yml")
                .flatMap(pattern -> Definitions.matching(pattern).keySet().stream())
                .flatMap(path -> Stream.of(path.replaceAll("/feed\\.yml$|\\.yml$", "")))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (handler instanceof HandlerMethod
                && request.getDispatcherType() == DispatcherType.REQUEST
                && who instanceof Admission
                && !gate.isOpen(request)) {
            String organisation = Visitor.of(request)
                    .map(Account::organisation)
                    .map(of -> of.code())
                    .orElse("");
            audit.record(who.getName(), organisation, action(request), subject(request), ASKED);
        }
        return true;
    }

    private static String action(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? "page-read" : "page-sent";
    }

    private String subject(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Map<?, ?> named = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String subject = String.valueOf(pattern);
        for (Map.Entry<?, ?> part : named == null ? Map.<Object, Object>of().entrySet() : named.entrySet()) {
            String value = String.valueOf(part.getValue());
            boolean known = value.matches("\\d{1,18}") || definitions.contains(value);
            subject = subject.replace("{" + part.getKey() + "}", known ? value : "…");
        }
        return subject;
    }
}
