package london.datahub.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** H2 calls this where a row of a table that is only added to would be changed: it never is. */
public final class AppendOnly implements Trigger {
    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("The audit trail is added to and never changed.");
    }
}
