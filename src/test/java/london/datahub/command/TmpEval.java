package london.datahub.command;

import java.nio.file.Path;
import java.util.*;
import london.datahub.link.Quality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class TmpEval {
    @org.junit.jupiter.api.Test
    void go() throws Exception {
        HubSettings s = new HubSettings(Path.of("/tmp/store-demo"), Map.of());
        var ds = new SingleConnectionDataSource(s.databaseUrl(), s.databaseUser(), s.databasePassword(s.keys()), true);
        JdbcClient sql = JdbcClient.create(ds);
        try (DemoHub hub = new DemoHub(s)) {
            hub.clock.takeUpFrom(java.time.Instant.parse("2022-07-02T00:00:00Z"));
            if (System.getProperty("relink") != null)
                System.out.println(LinkWords.of(
                        hub.context.getBean(london.datahub.job.Linking.class).run()));
        }
        for (Set<String> t : List.of(Set.of("referral", "concern"), Set.of("referral", "concern", "offence"))) {
            LinkedTruth l = new LinkedTruth(Truth.of(Path.of("/tmp/store-demo/demo")), sql, t);
            System.out.println(l.rows().size() + " rows, without truth "
                    + l.rows().stream().filter(r -> r.truth() == null).count());
            Quality q = l.quality(r -> true);
            System.out.printf(
                    "p %.4f r %.4f f %.4f %s%n",
                    q.precision().value(), q.recall().value(), q.f1().value(), q);
            if (false)
                l.byNationality()
                        .forEach((n, g) -> System.out.printf(
                                "  %s p %.4f r %.4f %s%n",
                                n, g.precision().value(), g.recall().value(), g));
        }
        Map<String, Long> subs = new HashMap<>();
        sql.sql(
                        "select organisation_code, feed, period_from, submission_id from warehouse.submission order by submission_id")
                .query(row -> {
                    String name = row.getString(1).toLowerCase() + "-" + row.getString(2) + "-"
                            + java.time.YearMonth.from(row.getDate(3).toLocalDate());
                    subs.put(subs.containsKey(name) ? name + "-corrected" : name, row.getLong(4));
                });
        Map<String, String> byRow = new HashMap<>();
        for (var row : Truth.of(Path.of("/tmp/store-demo/demo")).rows()) {
            Long sub = subs.get(row.getField("file").replaceAll("files/|\\.\\w+$", ""));
            byRow.put(
                    sub + " " + row.getField("row"),
                    row.getField("organisation") + "," + row.getField("given_name") + "," + row.getField("surname")
                            + "," + row.getField("birth_date") + "," + row.getField("references"));
        }
        LinkedTruth all = new LinkedTruth(
                Truth.of(Path.of("/tmp/store-demo/demo")), sql, Set.of("referral", "concern", "offence"));
        Map<Long, Long> subOf = new HashMap<>();
        sql.sql("select fact_id, submission_id from warehouse.person_fact").query(r -> {
            subOf.put(r.getLong(1), r.getLong(2));
        });
        Map<Long, List<LinkedTruth.Row>> by = new TreeMap<>();
        all.rows()
                .forEach(r ->
                        by.computeIfAbsent(r.person(), x -> new ArrayList<>()).add(r));
        int shown = 0;
        for (var g : by.values())
            if (g.stream().map(LinkedTruth.Row::truth).distinct().count() > 1 && shown++ < 25) {
                System.out.println("WRONG");
                g.forEach(r -> System.out.println("   " + r.truth() + " " + r.nationality() + " "
                        + byRow.get(subOf.get(r.fact()) + " " + london.datahub.load.FactId.ordinal(r.fact()))));
            }
        Map<String, List<LinkedTruth.Row>> byT = new TreeMap<>();
        all.rows()
                .forEach(r ->
                        byT.computeIfAbsent(r.truth(), x -> new ArrayList<>()).add(r));
        shown = 0;
        for (var g : byT.values())
            if (g.stream().map(LinkedTruth.Row::person).distinct().count() > 1 && shown++ < 25) {
                System.out.println("MISSED");
                g.forEach(r -> System.out.println("   " + r.person() + " " + r.nationality() + " "
                        + byRow.get(subOf.get(r.fact()) + " " + london.datahub.load.FactId.ordinal(r.fact()))));
            }
        ds.destroy();
    }
}
