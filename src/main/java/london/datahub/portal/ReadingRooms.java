package london.datahub.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import london.datahub.dashboard.Dashboards;
import london.datahub.publish.PublishedTables;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The room of partners and that of everybody: the address alone says which, and the gate guards addresses. */
public final class ReadingRooms {
    static final String OPEN = "/public";

    private final ReadingRoom partners;
    private final ReadingRoom everybodys;

    /** @param open reads what was released to the public */
    public ReadingRooms(PublishedTables partner, Dashboards dashboards, PublishedTables open) {
        this.partners = ReadingRoom.of("", partner, dashboards);
        this.everybodys = ReadingRoom.of(OPEN, open, dashboards.over(open));
    }

    /** Returns the room that the request asks for, an error's that of the request that failed. */
    public ReadingRoom here() {
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
