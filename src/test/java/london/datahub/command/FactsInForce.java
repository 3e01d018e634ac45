package london.datahub.command;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts of the facts in force, each reference once. A reference of which two sources say something different counts in
 * both places, so that the difference shows.
 */
final class FactsInForce {
    private static final String IN_FORCE = "known_to > timestamp '9000-01-01 00:00:00'";
    private static final String BOROUGH = "coalesce(borough_code, 'none')";
    private static final String OF_2021 =
            " and referred_on between date '2021-04-01' and date '2022-03-31' and " + BOROUGH + " <> 'none'";
    private static final String CHART_TYPE = "case when main_type in ('organ-harvesting', 'forced-marriage',"
            + " 'debt-bondage', 'other', 'not-known') then 'other' else main_type end";

    private final JdbcClient sql;

    FactsInForce(JdbcClient sql) {
        this.sql = sql;
    }

    /** By borough, year and age group; offences without a borough are left out. */
    Map<String, Long> offences() {
        return offences(
                BOROUGH + " || ' ' || " + year("recorded_on") + " || ' ' || age_group", "borough_code is not null");
    }

    /** By year, those without a borough. */
    Map<String, Long> offencesWithoutBorough() {
        return offences(year("recorded_on"), "borough_code is null");
    }

    /** By outcome and year, wherever they happened. */
    Map<String, Long> outcomes() {
        return offences("outcome || ' ' || " + year("recorded_on"), "true");
    }

    private Map<String, Long> offences(String key, String which) {
        return counted("select " + key + ", count(distinct crime_reference) from warehouse.offence where " + IN_FORCE
                + " and recorded_on >= date '2020-04-01' and " + which + " group by " + key);
    }

    /** Of 2021-22, by borough and gender. */
    Map<String, Long> referralsByGender() {
        return referrals(BOROUGH + " || ' ' || gender");
    }

    /** Of 2021-22, by borough, main type and age group. */
    Map<String, Long> referralsByTypeAndAge() {
        return referrals(BOROUGH + " || ' ' || " + CHART_TYPE + " || ' ' || age_group");
    }

    private Map<String, Long> referrals(String key) {
        return counted("select " + key + ", count(distinct nrm_reference) from warehouse.referral where " + IN_FORCE
                + OF_2021 + " group by " + key);
    }

    /** Of 2021-22, by borough and nationality. */
    Map<String, Map<String, Long>> nationalities() {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        counted("select " + BOROUGH + " || ' ' || nationality, count(distinct nrm_reference) from warehouse.referral"
                        + " join warehouse.referral_nationality child on child.fact_id = referral.fact_id where "
                        + IN_FORCE + OF_2021 + " group by borough_code, nationality")
                .forEach((key, count) -> {
                    String[] parts = key.split(" ");
                    counts.computeIfAbsent(parts[0], borough -> new TreeMap<>()).put(parts[1], count);
                });
        return counts;
    }

    /** Returns where and in which year each reference of a table is in force, by its token. */
    Map<String, String> of(String table) {
        String reference = table.equals("offence") ? "crime_reference" : "nrm_reference";
        String day = table.equals("offence") ? "recorded_on" : "referred_on";
        Map<String, String> places = new TreeMap<>();
        sql.sql("select distinct " + reference + ", " + BOROUGH + " || ' ' || " + year(day) + " from warehouse." + table
                        + " where " + IN_FORCE)
                .query(row -> {
                    places.put(row.getString(1), row.getString(2));
                });
        return places;
    }

    private Map<String, Long> counted(String query) {
        Map<String, Long> counts = new TreeMap<>();
        sql.sql(query).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private static String year(String day) {
        String start =
                "(extract(year from " + day + ") - case when extract(month from " + day + ") < 4 then 1 else 0 end)";
        return "cast(" + start + " as integer) || '-' || cast(" + start + " - 1999 as integer)";
    }
}
