package london.datahub.metabase;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What Metabase says of itself to anybody.
 *
 * @param version as {@code v0.58.4}
 * @param setupToken lets the first administrator be made; nothing where there is one
 */
record Server(String version, boolean setUp, Optional<String> setupToken) {
    /** The version whose requests and answers this package was made for; a long-term release. */
    static final int TESTED = 58;

    private static final Pattern TAG = Pattern.compile("v[01]\\.(\\d{1,3})(\\..*)?");

    static Server of(JsonNode properties) {
        return new Server(
                properties.path("version").path("tag").asString(""),
                properties.path("has-user-setup").asBoolean(false),
                Optional.of(properties.path("setup-token").asString("")).filter(token -> !token.isEmpty()));
    }

    /** Returns what to say where the version is not the tested one. */
    Optional<String> remark() {
        Matcher tag = TAG.matcher(version);
        if (!tag.matches()) {
            return Optional.of("Metabase does not say which version it is; version " + TESTED + " is tested.");
        }
        int major = Integer.parseInt(tag.group(1));
        if (major == TESTED) {
            return Optional.empty();
        }
        return Optional.of("Metabase is version " + major + ", " + (major < TESTED ? "older" : "newer")
                + " than the tested " + TESTED + ": look at a dashboard before you rely on it.");
    }
}
