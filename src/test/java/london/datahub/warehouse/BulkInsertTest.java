package london.datahub.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BulkInsertTest {
    private static final List<String> COLUMNS = List.of("id", "many", "said", "yes", "on_day", "at_time");
    private static final String SMILE = "Zoë, 北京 \uD83D\uDE00";

    private static void insert(TestDatabases.TestDatabase database, List<Object[]> rows) throws SQLException {
        database.sql()
                .sql("create table bulk (id bigint primary key, many integer, said varchar(20000), yes boolean,"
                        + " on_day date, at_time timestamp(6) with time zone)")
                .update();
        try (Connection connection = database.owner().getConnection()) {
            new BulkInsert("bulk", COLUMNS).insert(connection, rows);
        }
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void every_kind_of_value_comes_back_as_it_went_in(TestDatabases.TestDatabase database) throws SQLException {
        OffsetDateTime end = Database.time(Database.OPEN);
        OffsetDateTime before2000 = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 1000, ZoneOffset.UTC);
        insert(
                database,
                List.of(
                        new Object[] {Long.MAX_VALUE, -3, "tab\tline\n\\", true, LocalDate.of(2021, 2, 28), end},
                        new Object[] {5, 4L, SMILE, false, LocalDate.of(1899, 12, 31), before2000},
                        new Object[] {6L, null, "", null, null, null}));
        List<List<Object>> rows = database.sql()
                .sql("select id, many, said, yes, cast(on_day as varchar(10)), at_time from bulk order by id")
                .query((row, n) -> {
                    OffsetDateTime time = row.getObject(6, OffsetDateTime.class);
                    return Arrays.<Object>asList(
                            row.getLong(1),
                            row.getObject(2),
                            row.getString(3),
                            row.getObject(4),
                            row.getString(5),
                            time == null ? null : time.toInstant());
                })
                .list();
        assertThat(rows)
                .containsExactly(
                        Arrays.asList(5L, 4, SMILE, false, "1899-12-31", before2000.toInstant()),
                        Arrays.asList(6L, null, "", null, null, null),
                        Arrays.asList(Long.MAX_VALUE, -3, "tab\tline\n\\", true, "2021-02-28", end.toInstant()));
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void more_than_is_sent_at_once_comes_in_whole(TestDatabases.TestDatabase database) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (long i = 0; i < 100; i++) {
            rows.add(new Object[] {i, 1, "é".repeat(9_999), null, null, null});
        }
        insert(database, rows);
        assertThat(database.sql()
                        .sql("select sum(length(said)) from bulk")
                        .query(Long.class)
                        .single())
                .isEqualTo(999_900);
    }

    @ParameterizedTest
    @MethodSource("london.datahub.warehouse.TestDatabases#fresh")
    void a_row_that_a_table_does_not_take_is_an_error(TestDatabases.TestDatabase database) {
        Object[] once = {1L, 1, "a", null, null, null};
        assertThatThrownBy(() -> insert(database, List.of(once, once))).isInstanceOf(SQLException.class);
    }
}
