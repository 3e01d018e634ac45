package london.datahub.person;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What suppliers' agreements let linkage do. The newest agreement in force decides. */
final class Agreements {
    private final JdbcClient database;

    Agreements(JdbcClient database) {
        this.database = database;
    }

    /** Returns the suppliers of a feed whose records may be linked with others'. */
    Set<String> linked(String feed, LocalDate day) {
        return suppliers(feed, day).entrySet().stream()
                .filter(agreement -> !agreement.getValue().equals("apart"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether a supplier agrees that another is told who else knows a person, where that one agrees too. */
    boolean mayTell(String organisation, String feed, LocalDate day) {
        return "told".equals(suppliers(feed, day).get(organisation));
    }

    private Map<String, String> suppliers(String feed, LocalDate day) {
        Map<String, String> linkage = new HashMap<>();
        database.sql("select organisation_code, linkage from warehouse.agreement where feed = ? and valid_from <= ?"
                        + " and valid_to > ? order by valid_from")
                .params(feed, Date.valueOf(day), Date.valueOf(day))
                .query(row -> {
                    linkage.put(row.getString(1), row.getString(2));
                });
        return linkage;
    }
}
