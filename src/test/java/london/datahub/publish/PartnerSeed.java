package london.datahub.publish;

import java.util.List;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a few facts of the feeds of boroughs, first responders, partners and courts into a warehouse. */
final class PartnerSeed {
    private final Seed seed;
    private final JdbcClient database;
    private long nextFact = 900_000;

    PartnerSeed(Seed seed, JdbcClient database) {
        this.seed = seed;
        this.database = database;
    }

    private long supplier(String code, String kind, String feed) {
        seed.organisation(code, code, kind);
        return submission(code, feed);
    }

    private long submission(String code, String feed) {
        seed.agreement(code, feed, "partner");
        return seed.submission(code, feed, "2021-04-01", "2021-06-01");
    }

    private void fact(String table, long submission, String supplier, String columns, String values) {
        database.sql("insert into warehouse." + table
                        + " (fact_id, submission_id, organisation_code, part, event_month,"
                        + " known_from, known_to, " + columns + ") values (?, ?, ?, 'x', date '2021-04-01', ?, ?, "
                        + values
                        + ")")
                .params(nextFact++, submission, supplier, Database.time(Seed.FIRST_KNOWN), Database.time(Database.OPEN))
                .update();
    }

    void everything() {
        concerns();
        notifications();
        partners();
        governance();
    }

    private void concerns() {
        long barnet = supplier(Seed.BARNET, "authority", "safeguarding-concerns");
        String columns = "case_reference, service, concern_on, age_group, risk, need_stage, accommodation_found,"
                + " no_recourse, went_missing, serious_harm";
        for (int i = 0; i < 6; i++) {
            fact(
                    "concern",
                    barnet,
                    Seed.BARNET,
                    columns,
                    "'n" + i + "', 'housing', date '2021-04-03', 'adult', null," + " 'before', " + (i < 5)
                            + ", true, null, null");
            fact(
                    "concern",
                    barnet,
                    Seed.BARNET,
                    columns,
                    "'e" + i + "', 'children', date '2021-04-03', 'child',"
                            + " 'child-criminal-exploitation', null, null, null, " + (i > 0) + ", false");
        }
    }

    private void notifications() {
        long notified = submission("MPS", "duty-to-notify");
        for (int i = 0; i < 7; i++) {
            String borough = i == 6 ? "null" : "'" + Seed.ENFIELD + "'";
            fact(
                    "notification",
                    notified,
                    "MPS",
                    "notification_reference, notified_on, borough_code",
                    "'d" + i + "', date '2021-04-09', " + borough);
        }
    }

    private void partners() {
        long reports = supplier("NGO", "ngo", "soft-intelligence");
        List.of("'E05013663', 'E09000007'", "null, 'E09000007'", "'E05013663', null")
                .forEach(place -> fact(
                        "soft_intelligence",
                        reports,
                        "NGO",
                        "reported_on, grade, sector, ward_code, borough_code",
                        "date '2021-04-09', 'high', 'care', " + place));
        long support = supplier("SUPPORT", "support-provider", "support-caseload");
        fact(
                "support_caseload",
                support,
                "SUPPORT",
                "borough_code, age_group, in_safe_house, in_outreach, leaving",
                "'E09000010', 'adult', 12, null, 7");
        fact(
                "support_caseload",
                support,
                "SUPPORT",
                "borough_code, age_group, in_safe_house, in_outreach, leaving",
                "'E09000010', 'adult', 8, 9, 0");
        long operations = submission("MPS", "operations");
        List.of("'a', false, 10, 5", "'b', null, 20, null", "'c', true, 90, 90")
                .forEach(values -> fact(
                        "operation",
                        operations,
                        "MPS",
                        "operated_on, borough_code, operation, still_live, adults_met, arrests",
                        "date '2021-04-09', 'E09000010', " + values));
        long courts = submission("MPS", "justice");
        fact(
                "justice",
                courts,
                "MPS",
                "offence, referrals_to_cps, prosecutions, convictions, civil_orders",
                "'trafficking', 40, 31, null, 6");
    }

    private void governance() {
        long partnership = supplier("RW", "partnership", "borough-return");
        database.sql("insert into warehouse.organisation_borough values ('RW', 'E09000027'), ('RW', 'E09000032')")
                .update();
        fact("governance", partnership, "RW", "lead_service, strategy", "'adults', true");
        long own = supplier("E09000032", "authority", "borough-return");
        fact("governance", own, "E09000032", "lead_service, staff_trained", "'housing', 145");
    }
}
