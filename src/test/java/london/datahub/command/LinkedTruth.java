package london.datahub.command;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import london.datahub.link.Quality;
import london.datahub.load.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a hub found of who is who in a demonstration, beside the demonstration's own record of it. */
final class LinkedTruth {
    /** A record in force that a person was found for. */
    record Row(long fact, String truth, long person, String nationality) {}

    private final List<Row> rows = new ArrayList<>();

    /**
     * Takes the records that name somebody or say a birth date: of others nothing could be found.
     *
     * @param tables which facts to look at
     */
    LinkedTruth(Truth truth, JdbcClient sql, Set<String> tables) {
        Map<String, Long> submissions = submissions(sql);
        Map<String, String> persons = new HashMap<>();
        for (NamedCsvRecord row : truth.rows()) {
            Long submission = submissions.get(row.getField("file").replaceAll("files/|\\.\\w+$", ""));
            if (!row.getField("given_name").isEmpty()
                    || !row.getField("birth_date").isEmpty()) {
                persons.put(submission + " " + row.getField("row"), row.getField("person"));
            }
        }
        Map<Long, String> nationalities = nationalities(sql);
        for (String table : tables) {
            sql.sql("select fact.fact_id, person.submission_id, person.person_id from warehouse.person_fact person"
                            + " join warehouse." + table + " fact on fact.fact_id = person.fact_id"
                            + " where person.known_to > timestamp '9000-01-01 00:00:00'"
                            + " and fact.known_to > timestamp '9000-01-01 00:00:00'")
                    .query(row -> {
                        long fact = row.getLong(1);
                        String who = persons.get(row.getLong(2) + " " + FactId.ordinal(fact));
                        if (who != null) {
                            rows.add(new Row(fact, who, row.getLong(3), nationalities.getOrDefault(fact, "not-known")));
                        }
                    });
        }
    }

    private static Map<String, Long> submissions(JdbcClient sql) {
        Map<String, Long> submissions = new TreeMap<>();
        sql.sql("select organisation_code, feed, period_from, submission_id from warehouse.submission"
                        + " order by submission_id")
                .query(row -> {
                    String name = row.getString(1).toLowerCase() + "-" + row.getString(2) + "-"
                            + YearMonth.from(row.getDate(3).toLocalDate());
                    submissions.put(submissions.containsKey(name) ? name + "-corrected" : name, row.getLong(4));
                });
        return submissions;
    }

    private static Map<Long, String> nationalities(JdbcClient sql) {
        Map<Long, String> nationalities = new HashMap<>();
        for (String table : List.of("referral", "concern")) {
            sql.sql("select fact_id, min(nationality) from warehouse." + table + "_nationality group by fact_id")
                    .query(row -> {
                        nationalities.put(row.getLong(1), row.getString(2));
                    });
        }
        return nationalities;
    }

    List<Row> rows() {
        return rows;
    }

    /** Pairs of records, of which one at least is of those meant. */
    Quality quality(Predicate<Row> meant) {
        return new Quality(
                pairs(meant, row -> row.truth() + " " + row.person()),
                pairs(meant, row -> String.valueOf(row.person())),
                pairs(meant, Row::truth));
    }

    private long pairs(Predicate<Row> meant, java.util.function.Function<Row, String> group) {
        Map<String, long[]> counts = new HashMap<>();
        for (Row row : rows) {
            long[] count = counts.computeIfAbsent(group.apply(row), name -> new long[2]);
            count[meant.test(row) ? 0 : 1]++;
        }
        return counts.values().stream()
                .mapToLong(count -> count[0] * (count[0] - 1) / 2 + count[0] * count[1])
                .sum();
    }

    Map<String, Quality> byNationality() {
        Map<String, Quality> qualities = new TreeMap<>();
        rows.stream()
                .map(Row::nationality)
                .distinct()
                .forEach(group ->
                        qualities.put(group, quality(row -> row.nationality().equals(group))));
        return qualities;
    }
}
