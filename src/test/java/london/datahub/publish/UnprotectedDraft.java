package london.datahub.publish;

import java.util.List;
import london.datahub.warehouse.TestDatabases.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** The draft of every table with its true figures, before anything is protected. */
final class UnprotectedDraft {
    static final int RELEASE = 1;

    final String name;
    final JdbcTemplate sql;
    final Moment moment = new Moment(Hub.NOW, Audience.PARTNER);

    private UnprotectedDraft(String name, Hub hub) {
        this.name = name;
        this.sql = new JdbcTemplate(hub.database.owner());
        new ReferenceTables(hub.database.owner(), Hub.FEEDS).rebuild(moment.day());
        Hub.CURATED.rebuild(hub.database.owner(), moment);
        RealTables real = new RealTables(hub.database.owner(), moment);
        for (TableDefinition table : Hub.TABLES.of(Audience.PARTNER)) {
            real.prepare(table);
            new DraftTable(hub.database.owner(), table, RELEASE).fill(moment);
        }
    }

    static UnprotectedDraft ofNothing(TestDatabase database) {
        return new UnprotectedDraft("empty " + database, Hub.withSuppliers(database));
    }

    static UnprotectedDraft ofAFewFacts(TestDatabase database) {
        Hub hub = new Hub(database);
        seed(hub.seed.suppliers());
        new PartnerSeed(hub.seed, hub.sql).everything();
        return new UnprotectedDraft("seeded " + database, hub);
    }

    static void seed(Seed seed) {
        offences(seed);
        referrals(seed);
        concerns(seed);
        openFigures(seed);
    }

    private static void offences(Seed seed) {
        long met = seed.submission("MPS", "met-offences", "2021-01-01", "2022-03-01");
        seed.rows(met, "loaded", 30);
        seed.rows(met, "skipped", 2);
        List<String> boroughs = List.of(Seed.ENFIELD, Seed.BARNET, "E09000002");
        List<String> ages = List.of("adult", "child", "not-known");
        for (int i = 0; i < 30; i++) {
            String day = "%d-%02d-%02d".formatted(i < 4 ? 2020 : 2021, 1 + i % 12, 1 + i % 28);
            seed.offence(met, "MPS", "crime-" + i, day, i % 10 == 9 ? null : boroughs.get(i % 3), ages.get(i % 3));
        }
        long city = seed.submission("COLP", "met-offences", "2021-01-01", "2021-01-01");
        seed.offence(city, "COLP", "crime-1", "2021-02-02", Seed.BARNET, "adult");
        seed.offence(city, "COLP", "city-1", "2021-02-02", "E09000001", "adult");
    }

    private static void referrals(Seed seed) {
        long office = seed.submission("HO", "nrm-referrals", "2021-04-01", "2022-03-01");
        seed.referral(
                office,
                "HO",
                "r1",
                "2021-05-01",
                Seed.ENFIELD,
                "labour",
                List.of("labour", "sexual"),
                List.of("british"));
        seed.referral(
                office,
                "HO",
                "r2",
                "2021-05-02",
                Seed.BARNET,
                "criminal",
                List.of("labour"),
                List.of("british", "albanian"));
        seed.referral(office, "HO", "r3", "2021-09-02", null, "sexual", List.of(), List.of());
        long met = seed.submission("MPS", "nrm-referrals", "2021-04-01", "2022-03-01");
        seed.referral(met, "MPS", "r1", "2021-06-01", Seed.BARNET, "other", List.of("other"), List.of("chinese"));
        seed.referral(
                met, "MPS", "r4", "2022-01-01", Seed.BARNET, "not-known", List.of("not-known"), List.of("not-known"));
    }

    private static void concerns(Seed seed) {
        seed.organisation(Seed.ENFIELD, "Enfield", "authority");
        seed.agreement(Seed.ENFIELD, "safeguarding-concerns", "partner");
        long enfield = seed.submission(Seed.ENFIELD, "safeguarding-concerns", "2021-04-01", "2021-06-01");
        seed.concern(enfield, Seed.ENFIELD, "c1", "2021-04-03", "adults", "nrm", null);
        seed.concern(enfield, Seed.ENFIELD, "c2", "2021-05-03", "children", "neither", "contact-lost");
        seed.concern(enfield, Seed.ENFIELD, "c3", "2021-05-04", "children", "neither", null);
        seed.concern(enfield, Seed.ENFIELD, "c4", "2021-06-03", "housing", null, null);
    }

    private static void openFigures(Seed seed) {
        long nrm = seed.submission("HO", "nrm-statistics", "2022-01-01", "2022-03-01");
        seed.statistic(nrm, "mps", "2022-01", List.of("labour", "criminal"), List.of("nigerian", "british"), 3);
        seed.statistic(nrm, "mps", "2022-01", List.of("labour"), List.of("british"), 2);
        seed.statistic(nrm, "colp", "2022-01", List.of("labour"), List.of("british"), 1);
        seed.statistic(nrm, "colp", "2022-01", List.of("sexual"), List.of("british"), 0);
        seed.ukReferrals(nrm, "2022-01", 60);
        seed.decisions(nrm, "2022-01", "positive", 8);
        seed.decisions(nrm, "2022-01", "negative", 1);
        seed.notifications(nrm, "2022-01", List.of("british", "albanian"), 4);
        long crime = seed.submission("MPS", "ward-crime", "2022-01-01", "2022-02-01");
        seed.crimes(crime, "2022-01", "E05013570", "aviation-security", 5);
        seed.crimes(crime, "2022-01", null, "E09000002", 7);
        seed.crimes(crime, "2022-01", null, "aviation-security", 5);
        seed.crimes(crime, "2022-02", "E05014053", "E09000002", 2);
    }

    /** Returns one number from the draft of a table. */
    long number(String select, TableDefinition table) {
        Long number = sql.queryForObject(
                select.replace("#table", "draft." + table.name() + " where release = " + RELEASE), Long.class);
        return number == null ? 0 : number;
    }

    @Override
    public String toString() {
        return name;
    }
}
