package london.datahub.metabase;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The boundaries that Metabase draws boroughs with. It fetches them itself, from an address that is open to everybody.
 *
 * @param code the member of each area's properties that holds its code
 * @param name the one that holds its name
 */
record RegionMap(URI address, String code, String name) {
    static final String KEY = "datahub_london_boroughs";

    private static final Pattern PRIVATE = Pattern.compile("(?i)localhost|.*\\.(local|localhost|internal|lan|home)"
            + "|127\\..*|10\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|0\\..*|\\[.*|[^.]+");

    Map<String, Object> body() {
        return Map.of("name", "London boroughs", "url", address.toString(), "region_key", code, "region_name", name);
    }

    /** Returns why Metabase would refuse this address, or nothing where it is fine. */
    static Optional<String> refusal(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            return Optional.of("the hub's public address must begin with http:// or https://");
        }
        return PRIVATE.matcher(address.getHost()).matches()
                ? Optional.of("Metabase refuses addresses of this machine or of a private network")
                : Optional.empty();
    }
}
