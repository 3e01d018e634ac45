package london.datahub.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import london.datahub.warehouse.TestDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What particular tables say of a few known facts. */
class FiguresTest {
    private static final List<UnprotectedDraft> DRAFTS =
            TestDatabases.fresh().map(UnprotectedDraft::ofAFewFacts).toList();

    static Stream<UnprotectedDraft> drafts() {
        return DRAFTS.stream();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void every_offence_counts_once_in_every_table_of_offences(UnprotectedDraft draft) {
        assertThat(one(
                        draft,
                        "sum(offences) from draft.offences_by_borough_year"
                                + " where age_group = 'all' and borough_code <> 'E12000007'"))
                .isEqualTo(31);
        assertThat(one(
                        draft,
                        "sum(offences) from draft.offences_by_borough_year"
                                + " where age_group = 'all' and borough_code = 'E12000007'"))
                .isEqualTo(28);
        assertThat(one(draft, "sum(offences) from draft.offences_by_outcome_year"))
                .isEqualTo(31);
        assertThat(one(draft, "sum(offences) from draft.offences_by_month")).isEqualTo(28);
        assertThat(one(draft, "sum(offences) from draft.offences_by_ward_quarter"))
                .isEqualTo(31);
        assertThat(one(draft, "sum(offences) from draft.offences_by_bcu_quarter where bcu = 'London'"))
                .isEqualTo(28);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_year_begins_in_april_and_a_quarter_in_january(UnprotectedDraft draft) {
        assertThat(list(draft, "distinct financial_year from draft.offences_by_borough_year"))
                .containsExactly("2019-20", "2020-21", "2021-22");
        assertThat(list(draft, "distinct quarter from draft.offences_by_borough_quarter"))
                .contains("2020-Q1", "2021-Q4");
        assertThat(list(draft, "distinct financial_years from draft.offences_by_ward_years"))
                .containsExactly("2019-20 to 2021-22");
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_referral_from_two_suppliers_is_the_home_offices(UnprotectedDraft draft) {
        assertThat(one(
                        draft,
                        "sum(referrals) from draft.referrals_by_borough_year where gender = 'all'"
                                + " and borough_code <> 'E12000007'"))
                .isEqualTo(4);
        assertThat(one(
                        draft,
                        "sum(referrals) from draft.referrals_by_borough_year where gender = 'all'"
                                + " and borough_code = 'E09000003'"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_referral_with_several_types_or_nationalities_counts_once_in_all(UnprotectedDraft draft) {
        assertThat(one(draft, "referrals from draft.referrals_by_type_year where exploitation_type = 'all'"))
                .isEqualTo(3);
        assertThat(one(draft, "referrals from draft.referrals_by_type_year where exploitation_type = 'Labour'"))
                .isEqualTo(2);
        assertThat(one(draft, "sum(referrals) from draft.referrals_by_type_year where exploitation_type <> 'all'"))
                .isEqualTo(5);
        assertThat(one(draft, "referrals from draft.referrals_by_nationality_year where nationality = 'all'"))
                .isEqualTo(3);
        assertThat(one(draft, "referrals from draft.referrals_by_nationality_year where nationality = 'British'"))
                .isEqualTo(2);
        assertThat(one(draft, "referrals from draft.referrals_by_nationality_year where nationality = 'Not known'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void combinations_of_types_and_nationalities_are_named_in_alphabetical_order(UnprotectedDraft draft) {
        assertThat(one(
                        draft,
                        "people from draft.nrm_statistics where first_responder = 'Metropolitan Police Service'"
                                + " and age_group = 'all' and gender = 'all' and nationality = 'all' and exploitation_type = 'all'"
                                + " and quarter = '2022-Q1'"))
                .isEqualTo(5);
        assertThat(one(
                        draft,
                        "people from draft.nrm_statistics where first_responder = 'all' and age_group = 'adult'"
                                + " and gender = 'male' and nationality = 'British and Nigerian'"
                                + " and exploitation_type = 'Criminal & Labour'"))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void crime_by_ward_stands_in_where_there_is_none_by_borough(UnprotectedDraft draft) {
        assertThat(one(
                        draft,
                        "crimes from draft.borough_crime where borough_code = 'E12000007'"
                                + " and calendar_month = '2022-01' and offence_group = 'all'"))
                .isEqualTo(7);
        assertThat(one(
                        draft,
                        "crimes from draft.borough_crime where borough_code = 'E09000002'"
                                + " and calendar_month = '2022-02' and offence_group = 'Burglary'"))
                .isEqualTo(2);
        assertThat(one(
                        draft,
                        "crimes from draft.borough_crime where borough_name = 'Aviation Security (SO18)'"
                                + " and offence_group = 'all'"))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void the_share_of_the_uk_is_a_percentage_with_one_decimal(UnprotectedDraft draft) {
        assertThat(list(draft, "cast(share_percent as varchar(10)) from draft.london_share_of_uk"))
                .containsExactly("10.0");
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_month_is_returned_late_or_missing(UnprotectedDraft draft) {
        String status = "status from draft.coverage where organisation_code = 'MPS' and calendar_month = ";
        assertThat(list(draft, status + "'2022-02' and feed = 'ward-crime'")).containsExactly("late");
        assertThat(list(draft, status + "'2022-03' and feed = 'ward-crime'")).containsExactly("missing");
        assertThat(list(draft, status + "'2022-06' and feed = 'ward-crime'")).isEmpty();
        assertThat(list(draft, status + "'2022-03' and feed = 'nrm-referrals'")).containsExactly("late");
        assertThat(list(
                        draft,
                        "status from draft.coverage where organisation_code = 'HO' and feed = 'nrm-statistics'"
                                + " and calendar_month = '2022-01'"))
                .containsExactly("returned");
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void notifications_stand_at_the_borough_of_exploitation_or_at_none(UnprotectedDraft draft) {
        String table = "notifications from draft.notifications_by_borough_year where borough_code = ";
        assertThat(one(draft, table + "'E09000010'")).isEqualTo(6);
        assertThat(one(draft, table + "'none'")).isEqualTo(1);
        assertThat(one(draft, table + "'E12000007'")).isEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void housing_need_counts_the_concerns_that_have_one(UnprotectedDraft draft) {
        assertThat(one(
                        draft,
                        "concerns from draft.housing_need_year where need_stage = 'all' and accommodation_found = 'all'"
                                + " and no_recourse = 'all'"))
                .isEqualTo(6);
        assertThat(one(
                        draft,
                        "concerns from draft.housing_need_year where need_stage = 'Before the NRM'"
                                + " and accommodation_found = 'yes' and no_recourse = 'yes'"))
                .isEqualTo(5);
        assertThat(Hub.TABLES.all().stream()
                        .filter(table -> table.dimensionColumns().contains("no_recourse")))
                .allMatch(table -> !table.dimensionColumns().contains("borough_code"));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_childs_concern_stands_under_all_and_under_each_circumstance(UnprotectedDraft draft) {
        String table = "concerns from draft.child_criminal_exploitation_year where circumstance = ";
        assertThat(one(draft, table + "'all'")).isEqualTo(6);
        assertThat(one(draft, table + "'missing'")).isEqualTo(5);
        assertThat(one(draft, table + "'serious harm'")).isZero();
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_report_of_a_ward_alone_stands_in_its_borough(UnprotectedDraft draft) {
        String table = "reports from draft.soft_intelligence_by_ward where borough_code = 'E09000007' and ward_code = ";
        assertThat(one(draft, table + "'E05013663'")).isEqualTo(2);
        assertThat(one(draft, table + "'none'")).isEqualTo(1);
        assertThat(Hub.TABLES.all().stream()
                        .filter(table2 -> table2.dimensionColumns().contains("ward_code")))
                .allMatch(table2 -> !table2.dimensionColumns().contains("sector"));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_count_that_one_supplier_withheld_is_not_available_and_never_too_small(UnprotectedDraft draft) {
        String support =
                " from draft.support_by_borough_quarter where borough_code = 'E09000010' and age_group = 'adult'";
        assertThat(one(draft, "in_safe_house" + support)).isEqualTo(20);
        assertThat(list(draft, "in_outreach" + support)).containsExactly((String) null);
        assertThat(list(
                        draft,
                        "in_safe_house from draft.support_by_borough_quarter where borough_code = 'E09000010'"
                                + " and age_group = 'child'"))
                .containsExactly((String) null);
        assertThat(list(draft, "convictions from draft.justice_year")).containsExactly((String) null);
        assertThat(one(draft, "prosecutions from draft.justice_year")).isEqualTo(31);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void an_operation_that_is_still_live_is_left_out(UnprotectedDraft draft) {
        String table = " from draft.operations_year where borough_code = 'E09000010'";
        assertThat(one(draft, "operations" + table)).isEqualTo(2);
        assertThat(one(draft, "adults_met" + table)).isEqualTo(30);
        assertThat(list(draft, "arrests" + table)).containsExactly((String) null);
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_boroughs_own_answer_goes_before_its_partnerships(UnprotectedDraft draft) {
        assertThat(
                        list(
                                draft,
                                "borough_name || ': ' || lead_service || ', ' || staff_trained from draft.governance_by_borough"))
                .containsExactly("Richmond upon Thames: Adult social care, not said", "Wandsworth: Housing, 145");
    }

    private static long one(UnprotectedDraft draft, String select) {
        return draft.sql.queryForObject("select " + select, Long.class);
    }

    private static List<String> list(UnprotectedDraft draft, String select) {
        return draft.sql.queryForList("select " + select + " order by 1", String.class);
    }
}
