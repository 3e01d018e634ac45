package london.datahub.access;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import london.datahub.issue.Refusal;

/** Where people find the hub, as https://hub.example.org; links in letters begin with it. */
public record HubAddress(URI base) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    /**
     * Reads the address.
     *
     * @throws Refusal where it is none
     */
    public static HubAddress of(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getUserInfo() == null;
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (plain && web && uri.getHost() != null && uri.getPath().isEmpty()) {
                return new HubAddress(uri);
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw Refusal.againstARule("DATAHUB_URL is not an address of the web.", "Write it as https://hub.example.org.");
    }

    /** Tells whether the hub answers under that name: its own, and on its own machine that machine's. */
    public boolean isOwn(String host) {
        return host.equals(base.getHost().toLowerCase(Locale.ROOT)) || THIS_MACHINE.contains(host);
    }

    public boolean isEncrypted() {
        return "https".equals(base.getScheme());
    }

    /** Returns the whole address of a page, as of /desk. */
    public String page(String path) {
        return base + path;
    }
}
