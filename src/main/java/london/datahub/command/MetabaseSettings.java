package london.datahub.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import london.datahub.issue.Refusal;
import london.datahub.metabase.Connection;
import london.datahub.metabase.Connection.SignIn;
import london.datahub.secret.KeyRing;

/** How this installation is connected with Metabase. See docs/metabase.md. */
record MetabaseSettings(Map<String, String> environment) {
    private static final String ADDRESS = "DATAHUB_METABASE_ADDRESS";

    boolean given() {
        return environment.containsKey(ADDRESS);
    }

    /**
     * Returns where Metabase is and as whom the hub signs in.
     *
     * @throws Refusal where that is not set, or only in part
     */
    Connection connection() {
        if (!given()) {
            throw Refusal.againstARule("No Metabase is connected.", "Set " + ADDRESS + ", see docs/metabase.md.");
        }
        return new Connection(address(ADDRESS), signIn());
    }

    private SignIn signIn() {
        String key = environment.get("DATAHUB_METABASE_KEY");
        String email = environment.get("DATAHUB_METABASE_ADMIN_EMAIL");
        String password = environment.get("DATAHUB_METABASE_ADMIN_PASSWORD");
        if (key != null && !key.isBlank()) {
            return new SignIn.ApiKey(key);
        }
        if (email != null && password != null) {
            return new SignIn.Administrator(email, password);
        }
        throw Refusal.againstARule(
                "The hub does not know how to sign in to Metabase.",
                "Set DATAHUB_METABASE_KEY, or DATAHUB_METABASE_ADMIN_EMAIL and DATAHUB_METABASE_ADMIN_PASSWORD.");
    }

    /** Returns where browsers reach Metabase. */
    URI publicAddress() {
        return address(environment.containsKey("DATAHUB_METABASE_URL") ? "DATAHUB_METABASE_URL" : ADDRESS);
    }

    /** Returns the hub's own address for everybody, where one is set. */
    Optional<URI> hubAddress() {
        return environment.containsKey("DATAHUB_URL") ? Optional.of(address("DATAHUB_URL")) : Optional.empty();
    }

    /** Returns the database's address as Metabase reaches it. */
    String database(HubSettings settings) {
        return environment.getOrDefault("DATAHUB_METABASE_DATABASE_URL", settings.readerUrl());
    }

    /** Returns the password of Metabase's database user: it changes with the hub's key. */
    static String databasePassword(KeyRing keys, String audience) {
        return keys.oldest().token("metabase-reader", audience);
    }

    /** Returns the secret that embeds are signed with, 64 hexadecimal digits: it changes with the hub's key. */
    static String embeddingSecret(KeyRing keys) {
        String token = keys.oldest().token("metabase-embedding", "secret");
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(token));
    }

    private URI address(String name) {
        try {
            return new URI(environment.get(name));
        } catch (URISyntaxException e) {
            throw Refusal.againstARule(name + " is no address.", "Give it as https://metabase.example.org.");
        }
    }
}
