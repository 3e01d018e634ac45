package london.datahub.backup;

import java.util.List;

/** The shape of a PostgreSQL database: enough to make what no migration makes, and to fill everything in order. */
record Structure(List<Table> tables, List<View> views, List<Sequence> sequences) {
    /**
     * A table; those that others refer to stand before them.
     *
     * @param indexes statements that make them
     */
    record Table(String schema, String name, List<Column> columns, List<String> indexes) {
        String qualified() {
            return quoted(schema) + "." + quoted(name);
        }

        String part() {
            return Backup.DATABASE + schema + "." + name + ".copy";
        }

        String columnList() {
            return String.join(
                    ", ", columns.stream().map(column -> quoted(column.name())).toList());
        }
    }

    record Column(String name, String type, boolean required) {}

    record View(String schema, String name, String query) {
        String qualified() {
            return quoted(schema) + "." + quoted(name);
        }
    }

    record Sequence(String schema, String name, long last) {
        String qualified() {
            return quoted(schema) + "." + quoted(name);
        }
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
