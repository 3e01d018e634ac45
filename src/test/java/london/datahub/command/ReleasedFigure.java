package london.datahub.command;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A figure of a released table.
 *
 * @param number null where it is coded
 * @param shown what a person sees
 */
record ReleasedFigure(Long number, String shown) {
    private static final long SMALLEST_SHOWN = 5;

    /** Returns the figures of partner tables by their dimensions, separated by a blank. */
    static Map<String, ReleasedFigure> of(
            JdbcClient sql, int release, String table, String measure, String... dimensions) {
        Map<String, ReleasedFigure> figures = new TreeMap<>();
        sql.sql("select " + String.join(" || ' ' || ", dimensions) + ", " + measure + ", " + measure
                        + "_shown from published_partner." + table + " where release = ?")
                .param(release)
                .query(row -> {
                    figures.put(row.getString(1), new ReleasedFigure(row.getObject(2, Long.class), row.getString(3)));
                });
        return figures;
    }

    boolean coded() {
        return number == null;
    }

    /** Tells whether this is what may be shown where the true figure is the given one. */
    boolean shows(long figure) {
        return coded()
                ? shown.equals("[c]")
                : number == figure && shown.equals(String.valueOf(figure)) && (figure == 0 || figure >= SMALLEST_SHOWN);
    }
}
