package london.datahub.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ConnectionsTest {
    @Test
    void a_statement_that_postgresql_refuses_does_not_name_its_values() {
        TestDatabases.TestDatabase database = TestDatabases.postgresql();
        try (HikariDataSource pool = Connections.open(database.url(), database.user(), database.password())) {
            JdbcTemplate sql = new JdbcTemplate(pool);
            sql.execute("create table small_count (ward varchar(20) primary key, people integer)");
            Throwable failure = catchThrowable(() -> sql.batchUpdate(
                    "insert into small_count values (?, ?)",
                    List.of(new Object[] {"WARD-OF-ONE", 4711}, new Object[] {"WARD-OF-ONE", 4711})));
            assertThat(failure).isNotNull();
            StringWriter told = new StringWriter();
            failure.printStackTrace(new PrintWriter(told));
            assertThat(told.toString()).doesNotContain("WARD-OF-ONE", "4711");
        }
    }
}
