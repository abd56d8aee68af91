package id.sikap.start;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Files and folders that only their owner can read, from their first byte on. */
final class PrivateFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final int SECRET_BYTES = 32;

    private PrivateFiles() {}

    static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder, only("rwx------"));
        return folder;
    }

    static Path write(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(folder(file.getParent()), "new", null, only("rw-------"));
        Files.writeString(fresh, text);
        return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The secret kept in that file; made on the first question. */
    static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            write(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
