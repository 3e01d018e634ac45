package london.datahub.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import london.datahub.disclosure.Shown;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every figure that was ever shown to an audience, with its truth; what was withdrawn stays. */
final class Ledger {
    private static final String BETWEEN = "\t";

    private final JdbcTemplate database;

    Ledger(DataSource warehouse) {
        this.database = new JdbcTemplate(warehouse);
    }

    /** A figure as one release showed it. */
    record Entry(long truth, Shown shown) {}

    /** Writes what a draft will show, so that it is there when the draft is released. */
    void write(int release, String population, Map<Map<String, String>, Entry> figures) {
        List<Object[]> rows = new ArrayList<>();
        figures.forEach((codes, entry) -> rows.add(new Object[] {
            release, population, text(codes), entry.truth(), entry.shown().words(), base(entry.shown())
        }));
        database.batchUpdate("insert into warehouse.released_figure values (?, ?, ?, ?, ?, ?)", rows);
    }

    /** Forgets a draft that can never be released. */
    void forget(Collection<Integer> drafts) {
        drafts.forEach(draft -> database.update("delete from warehouse.released_figure where release = ?", draft));
    }

    /** Returns what some releases showed of a population, by release. */
    Map<Integer, Map<Map<String, String>, Entry>> of(String population, Collection<Integer> releases) {
        Map<Integer, Map<Map<String, String>, Entry>> found = new TreeMap<>();
        if (releases.isEmpty()) {
            return found;
        }
        String numbers = releases.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Map<String, Map<String, String>> read = new HashMap<>();
        database.query(
                "select release, codes, truth, shown, base from warehouse.released_figure where population = ?"
                        + " and release in (" + numbers + ")",
                row -> {
                    Map<String, String> codes = read.computeIfAbsent(row.getString(2), Ledger::codes);
                    Shown shown = shown(row.getString(4), row.getObject(5, Integer.class));
                    found.computeIfAbsent(row.getInt(1), release -> new HashMap<>())
                            .put(codes, new Entry(row.getLong(3), shown));
                },
                population);
        return found;
    }

    private static String text(Map<String, String> codes) {
        return codes.entrySet().stream()
                .map(code -> code.getKey() + "=" + code.getValue())
                .collect(Collectors.joining(BETWEEN));
    }

    private static Map<String, String> codes(String text) {
        Map<String, String> codes = new TreeMap<>();
        Arrays.stream(text.split(BETWEEN)).filter(code -> !code.isEmpty()).forEach(code -> {
            int at = code.indexOf('=');
            codes.put(code.substring(0, at), code.substring(at + 1));
        });
        return codes;
    }

    private static Integer base(Shown shown) {
        return shown instanceof Shown.Rounded rounded ? rounded.base() : null;
    }

    private static Shown shown(String words, Integer base) {
        if (base != null) {
            return new Shown.Rounded(words.equals(Shown.LOW) ? 0 : Long.parseLong(words), base);
        }
        return words.equals(Shown.CODED) ? new Shown.Coded() : new Shown.Exact(Long.parseLong(words));
    }
}
