package london.datahub.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import london.datahub.issue.Refusal;
import london.datahub.publish.Audience;
import london.datahub.publish.PublishedTables;
import london.datahub.statistics.ListOverlaps;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class OwnListsTest {
    private JdbcTemplate sql;
    private PublishedTables tables;

    @BeforeEach
    void release() {
        var memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        sql = new JdbcTemplate(memory);
        tables = new PublishedTables(memory, Audience.PARTNER);
        List.of(
                        "create schema published_partner",
                        "create table published_partner.release (release int, as_at timestamp with time zone, released_at"
                                + " timestamp with time zone, attack varchar, withdrawn_at timestamp with time zone, note"
                                + " varchar)",
                        "create table published_partner.release_table (release int, table_name varchar, title varchar,"
                                + " unit varchar, event_date varchar, disclosure varchar, row_count bigint)",
                        "create table published_partner.release_column (release int, table_name varchar, place int,"
                                + " column_name varchar, role varchar, description varchar)",
                        "create table published_partner.release_note (release int, table_name varchar, kind varchar, place"
                                + " int, wording varchar)",
                        "create table published_partner.people_by_sources_year (release int, financial_year varchar,"
                                + " sources varchar, people bigint, people_shown varchar)",
                        "insert into published_partner.release values (1, now(), now(), '', null, null)",
                        "insert into published_partner.release_table values (1, 'people_by_sources_year', 't', 'person',"
                                + " 'd', 'protected', 1)",
                        "insert into published_partner.release_column values"
                                + " (1, 'people_by_sources_year', 0, 'financial_year', 'dimension', ''),"
                                + " (1, 'people_by_sources_year', 1, 'sources', 'dimension', ''),"
                                + " (1, 'people_by_sources_year', 2, 'people', 'measure', ''),"
                                + " (1, 'people_by_sources_year', 3, 'people_shown', 'shown', '')")
                .forEach(sql::execute);
        people("Police only", 100);
        people("Police and Home Office", 50);
        people("Council only", 40);
        people("Home Office and council", 20);
        people("all", 300);
    }

    private void people(String sources, Integer people) {
        sql.update(
                "insert into published_partner.people_by_sources_year values (1, '2021-22', ?, ?, ?)",
                sources,
                people,
                people == null ? "[c]" : people.toString());
    }

    @Test
    void without_a_list_of_charities_it_is_refused_and_said_which_is_missing() {
        people("Partner only", 0);
        assertThatThrownBy(() -> OwnLists.released(tables, Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no list yet of: charities and health")
                .hasMessageContaining("partner-cases");
    }

    @Test
    void police_and_home_office_are_one_list() {
        people("Partner only", 30);
        people("Police, council and partner", 6);
        people("All four", 7);
        ListOverlaps overlaps = OwnLists.released(tables, Optional.of("2021-22"));
        assertThat(overlaps.lists()).isEqualTo(OwnLists.LISTS);
        assertThat(overlaps.people()).containsExactly(0, 150, 40, 20, 30, 0, 0, 13);
    }

    @Test
    void a_hidden_count_is_not_taken_for_nobody() {
        people("Partner only", 30);
        people("Council and partner", null);
        assertThatThrownBy(() -> OwnLists.released(tables, Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("are hidden");
    }

    @Test
    void a_year_that_was_not_released_is_refused() {
        assertThatThrownBy(() -> OwnLists.released(tables, Optional.of("2011-12")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2021-22");
    }
}
