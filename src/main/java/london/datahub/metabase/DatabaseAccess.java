package london.datahub.metabase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import london.datahub.issue.Refusal;

/**
 * How Metabase reaches the released tables of one audience: as a database user that can read them and nothing else.
 *
 * @param schema the only schema that Metabase looks into
 */
public record DatabaseAccess(String host, int port, String database, String user, String password, String schema) {
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql://([A-Za-z0-9.-]+)(?::(\\d{1,5}))?/([A-Za-z0-9_-]+)(\\?.*)?");

    /**
     * Reads where the database is from its address.
     *
     * @param jdbc as {@code jdbc:postgresql://postgres:5432/datahub}
     * @throws Refusal for a database that Metabase cannot use
     */
    public static DatabaseAccess at(String jdbc, String user, String password, String schema) {
        Matcher address = ADDRESS.matcher(jdbc);
        if (!address.matches()) {
            throw Refusal.againstARule(
                    "Metabase can only read a hub on PostgreSQL; the built-in database is open to this machine alone.",
                    "Set DATAHUB_DATABASE_URL, see docs/configuration.md.");
        }
        int port = address.group(2) == null ? 5432 : Integer.parseInt(address.group(2));
        return new DatabaseAccess(address.group(1), port, address.group(3), user, password, schema);
    }

    /**
     * Returns the details as Metabase takes them. Metabase never gives a password back; what the connection calls itself
     * changes with the password, so that a new one is noticed.
     */
    Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("host", host);
        details.put("port", port);
        details.put("dbname", database);
        details.put("user", user);
        details.put("password", password);
        details.put("additional-options", "ApplicationName=metabase-" + mark());
        details.put("schema-filters-type", "inclusion");
        details.put("schema-filters-patterns", schema);
        return details;
    }

    Map<String, Object> detailsGivenBack() {
        Map<String, Object> details = details();
        details.remove("password");
        return details;
    }

    private String mark() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + schema + "]";
    }
}
