package id.sikap.start;

import com.mysql.cj.jdbc.MysqlDataSource;
import javax.sql.DataSource;

/** A way into the database. */
public record Login(String url, String user, String password) {

    /** Sessions in UTC and rewritten batches, as the portal's own pool has them. */
    public DataSource dataSource() {
        MysqlDataSource source = new MysqlDataSource();
        source.setURL(url + (url.contains("?") ? "&" : "?")
                + "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true");
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
