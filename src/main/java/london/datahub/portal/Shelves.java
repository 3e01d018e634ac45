package london.datahub.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import london.datahub.dashboard.Dashboards;
import london.datahub.publish.PublishedTables;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The shelf of partners and that of everybody: the address alone says which, and the gate guards addresses. */
public final class Shelves {
    static final String OPEN = "/public";

    private final Shelf partners;
    private final Shelf everybodys;

    /** @param open reads what was released to the public */
    public Shelves(PublishedTables partner, Dashboards dashboards, PublishedTables open) {
        this.partners = Shelf.of("", partner, dashboards);
        this.everybodys = Shelf.of(OPEN, open, dashboards.over(open));
    }

    /** Returns the shelf that the request asks for, an error's that of the request that failed. */
    public Shelf here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                        && isOpen(asked.getRequest())
                ? everybodys
                : partners;
    }

    private static boolean isOpen(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return path.equals(OPEN) || path.startsWith(OPEN + "/");
    }
}
