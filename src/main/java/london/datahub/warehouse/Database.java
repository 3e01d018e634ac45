package london.datahub.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** The two databases that the hub runs on. */
public enum Database {
    H2,
    POSTGRESQL;

    /** The end of what is still in force. */
    public static final Instant OPEN = at(LocalDate.of(9999, 12, 31));

    public static Database of(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName()) ? H2 : POSTGRESQL;
    }

    /** Returns the folder below sql/migrations with what only this database has. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns an instant in the form that both drivers take for a timestamp with time zone. */
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
