package id.sikap.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The portal's connections. The server's own defaults would wait for ever on a silent database and hand out dead
 * connections after its restart.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/sikap",
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        // Read before microprofile-config.properties is: defaults can only stand here.
        url = "${MPCONFIG=sikap.db.url:jdbc:mysql://127.0.0.1:3306/sikap}",
        user = "${MPCONFIG=sikap.db.user:sikap}",
        password = "${MPCONFIG=sikap.db.password:none}",
        minPoolSize = 4,
        initialPoolSize = 4,
        maxPoolSize = 32,
        properties = {
            // datetime(6) holds UTC whatever zone the database server believes in.
            "connectionTimeZone=UTC",
            "forceConnectionTimeZoneToSession=true",
            "characterEncoding=UTF-8",
            "rewriteBatchedStatements=true",
            // The driver's own limits are 25 statements of 256 characters; hardly one of ours is that short.
            "cachePrepStmts=true",
            "prepStmtCacheSize=256",
            "prepStmtCacheSqlLimit=8192",
            // The pool's transactions tell the driver what they set; it need not ask the database each time.
            "useLocalSessionState=true",
            // Parsed once a connection instead of at every call, and dates travel as numbers.
            "useServerPrepStmts=true",
            // The driver finds the server's tracing library and would open a span for every statement, read by nobody.
            "openTelemetry=DISABLED",
            "allowLoadLocalInfile=false",
            // The server names its own self-signed certificate as the system's; a MySQL with TLS hangs up on it.
            "fallbackToSystemKeyStore=false",
            "connectTimeout=5000",
            "socketTimeout=60000",
            "tcpKeepAlive=true",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
            // Asks a connection at most this often, in seconds: one more round trip on every borrow is not free.
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=5000"
        })
@ApplicationScoped
public class PortalDataSource {}
