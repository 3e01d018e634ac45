package london.datahub.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What every page has: its style sheets and scripts, and how it writes a time. */
@Component("layout")
class Layout {
    private static final String STATIC = "META-INF/resources";
    private static final DateTimeFormatter LONDON =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final String stylesheet;
    private final String charting;
    private final Map<String, String> own = new ConcurrentHashMap<>();

    Layout() throws IOException {
        this.stylesheet = found("/webjars/govuk-frontend/*/dist/govuk/govuk-frontend.min.css");
        this.charting = "/_static/echarts/" + chartingVersion() + "/dist/echarts.common.min.js";
    }

    // Found and not written down, so that a newer version needs no second edit.
    private static String found(String pattern) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver(Layout.class.getClassLoader())
                .getResources("classpath*:" + STATIC + pattern);
        String address = found[0].getURL().toString();
        return address.substring(address.indexOf(STATIC) + STATIC.length());
    }

    // That library's jar has no folders to search through, but it says what it is.
    private static String chartingVersion() throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                        new ClassPathResource("META-INF/maven/org.mvnpm/echarts/pom.properties"))
                .getProperty("version");
    }

    /** Returns the address of GOV.UK Frontend's style sheet, which lies in the hub itself. */
    public String stylesheet() {
        return stylesheet;
    }

    /** Returns the address of the charting library, which lies in the hub itself. */
    public String charting() {
        return charting;
    }

    /** Returns the address of a file of the hub's own, another one whenever it has changed: browsers may keep it. */
    public String own(String file) {
        return own.computeIfAbsent(file, Layout::withItsSum);
    }

    private static String withItsSum(String file) {
        var sum = new CRC32();
        try {
            sum.update(new ClassPathResource("static/" + file).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/" + file + "?v=" + Long.toHexString(sum.getValue());
    }

    /** Returns a moment as a reader in London writes it. */
    public String london(Instant moment) {
        return LONDON.format(moment);
    }

    /** Returns the day of a moment as a reader in London writes it. */
    public String day(Instant moment) {
        return DAY.format(moment);
    }
}
