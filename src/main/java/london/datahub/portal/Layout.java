package london.datahub.portal;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What every page has: its style sheet and how it writes a time. */
@Component("layout")
class Layout {
    private static final String STATIC = "META-INF/resources";
    private static final DateTimeFormatter LONDON =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final String stylesheet;

    Layout() throws IOException {
        // Found and not written down, so that a newer version needs no second edit.
        Resource[] found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + STATIC + "/webjars/govuk-frontend/*/dist/govuk/govuk-frontend.min.css");
        String address = found[0].getURL().toString();
        stylesheet = address.substring(address.indexOf(STATIC) + STATIC.length());
    }

    /** Returns the address of GOV.UK Frontend's style sheet, which lies in the hub itself. */
    public String stylesheet() {
        return stylesheet;
    }

    /** Returns a moment as a reader in London writes it. */
    public String london(Instant moment) {
        return LONDON.format(moment);
    }
}
