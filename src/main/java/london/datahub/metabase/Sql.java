package london.datahub.metabase;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of SQL; what comes from definitions is quoted. */
final class Sql {
    private Sql() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String texts(List<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", "));
    }

    /** Returns a column with the name that readers see. */
    static String named(String column, String name) {
        return column + " as \"" + name.replace("\"", "\"\"") + "\"";
    }
}
