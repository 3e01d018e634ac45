package london.datahub.publish;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import london.datahub.warehouse.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a few facts into a warehouse, as loading would. */
final class Seed {
    static final Instant FIRST_KNOWN = Instant.parse("2022-05-01T08:00:00Z");
    static final String ENFIELD = "E09000010";
    static final String BARNET = "E09000003";

    private final JdbcClient database;
    private long nextFact = 1;

    Seed(JdbcClient database) {
        this.database = database;
    }

    /** Two forces and the Home Office, agreeing that partners and the public read what they send. */
    Seed suppliers() {
        organisation("MPS", "Metropolitan Police Service", "police");
        organisation("COLP", "City of London Police", "police");
        organisation("HO", "Home Office", "home-office");
        for (String feed : List.of("met-offences", "nrm-referrals", "ward-crime")) {
            agreement("MPS", feed, "partner,public,network");
        }
        agreement("COLP", "met-offences", "partner,public,network");
        agreement("HO", "nrm-referrals", "partner,public,network");
        agreement("HO", "nrm-statistics", "partner,public,network");
        return this;
    }

    Seed organisation(String code, String name, String kind) {
        database.sql("insert into warehouse.organisation values (?, ?, ?)")
                .params(code, name, kind)
                .update();
        return this;
    }

    Seed agreement(String organisation, String feed, String audiences) {
        database.sql("insert into warehouse.agreement (organisation_code, feed, purpose, audiences, keep_original_days,"
                        + " valid_from) values (?, ?, 'to test', ?, 90, date '2020-04-01')")
                .params(organisation, feed, audiences)
                .update();
        return this;
    }

    long submission(String organisation, String feed, String from, String to) {
        long id = database.sql("select coalesce(max(submission_id), 0) + 1 from warehouse.submission")
                .query(Long.class)
                .single();
        database.sql("insert into warehouse.submission (submission_id, organisation_code, feed, period_from, period_to,"
                        + " content_token, key_id, confirmed, state, received_at)"
                        + " values (?, ?, ?, ?, ?, 'token', 'key-1', '', 'loaded', ?)")
                .params(id, organisation, feed, day(from), day(to), Database.time(FIRST_KNOWN))
                .update();
        return id;
    }

    void rows(long submission, String outcome, int rows) {
        database.sql("insert into warehouse.row_outcome values (?, ?, 'as is', ?)")
                .params(submission, outcome, rows)
                .update();
    }

    Seed offence(long submission, String organisation, String reference, String day, String borough, String ageGroup) {
        return offence(submission, organisation, reference, day, borough, ageGroup, FIRST_KNOWN, Database.OPEN);
    }

    Seed offence(
            long submission,
            String organisation,
            String reference,
            String day,
            String borough,
            String ageGroup,
            Instant knownFrom,
            Instant knownTo) {
        database.sql("insert into warehouse.offence (fact_id, submission_id, organisation_code, part, event_month,"
                        + " known_from, known_to, crime_reference, recorded_on, outcome, borough_code, age_group, sector)"
                        + " values (?, ?, ?, 'all', ?, ?, ?, ?, ?, 'pending', ?, ?, 'car-wash')")
                .params(
                        nextFact++,
                        submission,
                        organisation,
                        day(day.substring(0, 8) + "01"),
                        Database.time(knownFrom),
                        Database.time(knownTo),
                        reference,
                        day(day),
                        borough,
                        ageGroup)
                .update();
        return this;
    }

    Seed referral(
            long submission,
            String organisation,
            String reference,
            String day,
            String borough,
            String mainType,
            List<String> types,
            List<String> nationalities) {
        long fact = nextFact++;
        database.sql("insert into warehouse.referral (fact_id, submission_id, organisation_code, part, event_month,"
                        + " known_from, known_to, nrm_reference, referred_on, first_responder_type, borough_code,"
                        + " referring_authority, gender, age_group, main_type)"
                        + " values (?, ?, ?, 'all', ?, ?, ?, ?, ?, 'local-authority', ?, ?, 'female', 'adult', ?)")
                .params(
                        fact,
                        submission,
                        organisation,
                        day(day.substring(0, 8) + "01"),
                        Database.time(FIRST_KNOWN),
                        Database.time(Database.OPEN),
                        reference,
                        day(day),
                        borough,
                        borough,
                        mainType)
                .update();
        types.forEach(type -> child("referral_exploitation_type", fact, submission, type));
        nationalities.forEach(nationality -> child("referral_nationality", fact, submission, nationality));
        return this;
    }

    Seed concern(
            long submission,
            String authority,
            String reference,
            String day,
            String service,
            String action,
            String reason) {
        database.sql("insert into warehouse.concern (fact_id, submission_id, organisation_code, part, event_month,"
                        + " known_from, known_to, case_reference, service, concern_on, age_group, action_taken,"
                        + " neither_reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'adult', ?, ?)")
                .params(
                        nextFact++,
                        submission,
                        authority,
                        service,
                        day(day.substring(0, 8) + "01"),
                        Database.time(FIRST_KNOWN),
                        Database.time(Database.OPEN),
                        reference,
                        service,
                        day(day),
                        action,
                        reason)
                .update();
        return this;
    }

    Seed statistic(
            long submission,
            String responder,
            String month,
            List<String> types,
            List<String> nationalities,
            int people) {
        long fact = nextFact++;
        database.sql("insert into warehouse.nrm_statistic values (?, ?, 'HO', 'police', ?, ?, ?, 'police', ?, 'adult',"
                        + " 'male', ?)")
                .params(
                        fact,
                        submission,
                        day(month + "-01"),
                        Database.time(FIRST_KNOWN),
                        Database.time(Database.OPEN),
                        responder,
                        people)
                .update();
        types.forEach(type -> child("nrm_statistic_exploitation_type", fact, submission, type));
        nationalities.forEach(nationality -> child("nrm_statistic_nationality", fact, submission, nationality));
        return this;
    }

    Seed ukReferrals(long submission, String month, int referrals) {
        database.sql("insert into warehouse.uk_referral values (?, ?, 'HO', 'uk', ?, ?, ?, 'adult', 'uk', ?)")
                .params(
                        nextFact++,
                        submission,
                        day(month + "-01"),
                        Database.time(FIRST_KNOWN),
                        Database.time(Database.OPEN),
                        referrals)
                .update();
        return this;
    }

    Seed decisions(long submission, String month, String decision, int decisions) {
        database.sql(
                        "insert into warehouse.nrm_decision values (?, ?, 'HO', 'cg', ?, ?, ?, 'conclusive', 'child', ?, ?)")
                .params(
                        nextFact++,
                        submission,
                        day(month + "-01"),
                        Database.time(FIRST_KNOWN),
                        Database.time(Database.OPEN),
                        decision,
                        decisions)
                .update();
        return this;
    }

    Seed notifications(long submission, String month, List<String> nationalities, int notifications) {
        long fact = nextFact++;
        database.sql("insert into warehouse.nrm_notification values (?, ?, 'HO', 'dtn', ?, ?, ?, ?)")
                .params(
                        fact,
                        submission,
                        day(month + "-01"),
                        Database.time(FIRST_KNOWN),
                        Database.time(Database.OPEN),
                        notifications)
                .update();
        nationalities.forEach(nationality -> child("nrm_notification_nationality", fact, submission, nationality));
        return this;
    }

    Seed crimes(long submission, String month, String ward, String borough, int crimes) {
        database.sql("insert into warehouse.ward_crime values (?, ?, 'MPS', ?, ?, ?, ?, 'burglary',"
                        + " 'burglary-residential', ?, ?, ?)")
                .params(
                        nextFact++,
                        submission,
                        ward == null ? "borough" : "ward",
                        day(month + "-01"),
                        Database.time(FIRST_KNOWN),
                        Database.time(Database.OPEN),
                        ward,
                        borough,
                        crimes)
                .update();
        return this;
    }

    private void child(String table, long fact, long submission, String value) {
        database.sql("insert into warehouse." + table + " values (?, ?, ?)")
                .params(fact, submission, value)
                .update();
    }

    private static Date day(String text) {
        return Date.valueOf(LocalDate.parse(text));
    }
}
