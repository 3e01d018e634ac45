package london.datahub.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import london.datahub.access.HubAddress;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers only under the hub's own name: another one in a request's Host is somebody's who wants links made with it. */
final class KnownHost extends OncePerRequestFilter {
    private final HubAddress address;

    KnownHost(HubAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (address.isOwn(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .println("The hub does not answer under this name. The administrator sets DATAHUB_URL.");
        }
    }
}
