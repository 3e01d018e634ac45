package london.datahub.warehouse;

import com.zaxxer.hikari.HikariDataSource;

/** Opens pools of connections whose failures never name the values of a statement: those would stand in logs. */
public final class Connections {
    private Connections() {}

    /** Returns a pool; whoever opens it closes it. */
    public static HikariDataSource open(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        if (url.startsWith("jdbc:postgresql:")) {
            pool.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return pool;
    }
}
