package id.sikap.worklog;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import id.sikap.platform.BadRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where evidence lies: outside the web root, named by the hash of its bytes. A file is on the disk before any row speaks
 * of it; a row never lacks its file, a file may lack its row after a crash.
 */
@ApplicationScoped
public class EvidenceStore {

    public static final int MAX_BYTES = 10 * 1024 * 1024;
    /** Decoded: 40 megapixels in colour, fewer of 16 bits a channel. More is refused before it is decoded. */
    private static final long MAX_DECODED_BITS = 8L * 4 * 40_000_000;
    /** A PDF that arrived whole says so this near its end. */
    private static final int PDF_TAIL = 2_048;

    private static final String PDF_END = "%%EOF";

    private static final int COLOUR_BITS = 32;

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";

    /** A decoded picture and its turned copy: those of two at a time fit a 1 GB heap, the rest wait. */
    private final Semaphore decoders = new Semaphore(2, true);

    private final Tika tika = new Tika();

    @Inject
    @ConfigProperty(name = "sikap.home")
    String home;

    /** The store below that home, for the demo loader: it runs before there is a server to inject anything. */
    public static EvidenceStore at(Path home) {
        EvidenceStore store = new EvidenceStore();
        store.home = home.toString();
        return store;
    }

    /** What was stored; size in bytes. */
    public record Kept(String sha256, String mediaType, int size) {}

    /** Stores a file after looking at its content, whatever its name or header claims. */
    public Kept keep(InputStream upload) throws IOException {
        byte[] bytes = upload.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new BadRequest(413, "evidence_too_large");
        }
        String mediaType = tika.detect(bytes);
        byte[] clean =
                switch (mediaType) {
                    case JPEG, PNG -> reencoded(bytes, mediaType);
                    case PDF -> checkedPdf(bytes);
                    default -> throw new BadRequest(415, "evidence_type");
                };
        String sha256 = sha256(clean);
        write(clean, fileOf(sha256));
        return new Kept(sha256, mediaType, clean.length);
    }

    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(fileOf(sha256));
    }

    private Path fileOf(String sha256) {
        return folder().resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private Path folder() {
        return Path.of(home).resolve("evidence");
    }

    private void write(byte[] bytes, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path incoming = Files.createDirectories(folder().resolve("tmp"))
                .resolve(UUID.randomUUID().toString());
        try {
            try (FileChannel channel =
                    FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
            for (Path folder = file.getParent(); !folder.equals(Path.of(home)); folder = folder.getParent()) {
                sync(folder);
            }
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /** The name in the folder must reach the disk too; Windows can not open a folder and needs no such step. */
    private static void sync(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Decoding and encoding anew drops EXIF (place, device), anything hidden behind the picture, and malformed data. */
    private byte[] reencoded(byte[] bytes, String mediaType) throws IOException {
        decoders.acquireUninterruptibly();
        try {
            // Of JPEG only: a PNG's text may be a few bytes that unfold to gigabytes, and cameras write none.
            BufferedImage image = upright(decode(bytes), JPEG.equals(mediaType) ? orientation(bytes) : 1);
            ByteArrayOutputStream clean = new ByteArrayOutputStream(bytes.length);
            ImageIO.write(image, JPEG.equals(mediaType) ? "jpeg" : "png", clean);
            if (clean.size() > MAX_BYTES) {
                throw new BadRequest(413, "evidence_too_large");
            }
            return clean.toByteArray();
        } finally {
            decoders.release();
        }
    }

    private static BufferedImage decode(byte[] bytes) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new BadRequest(415, "evidence_unreadable");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                ImageTypeSpecifier type = reader.getRawImageType(0);
                int bits = type == null ? COLOUR_BITS : type.getColorModel().getPixelSize();
                if ((long) reader.getWidth(0) * reader.getHeight(0) * Math.max(bits, COLOUR_BITS) > MAX_DECODED_BITS) {
                    throw new BadRequest(413, "evidence_pixels");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (BadRequest e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The JDK's readers answer damaged pictures with exceptions of many kinds.
            throw new BadRequest(415, "evidence_unreadable");
        }
    }

    private static int orientation(byte[] bytes) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif == null || !exif.containsTag(ExifDirectoryBase.TAG_ORIENTATION)
                    ? 1
                    : exif.getInt(ExifDirectoryBase.TAG_ORIENTATION);
        } catch (ImageProcessingException | MetadataException | IOException e) {
            // Torn after the picture: it was decoded all the same.
            return 1;
        }
    }

    /** A phone stores the picture as the sensor saw it and the turn in EXIF, which is about to be dropped. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        boolean opaque = !image.getColorModel().hasAlpha();
        int turns =
                switch (orientation) {
                    case 3, 4 -> 2;
                    case 5, 6 -> 1;
                    case 7, 8 -> 3;
                    default -> 0;
                };
        boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
        int width = turns % 2 == 0 ? image.getWidth() : image.getHeight();
        int height = turns % 2 == 0 ? image.getHeight() : image.getWidth();
        BufferedImage result =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        AffineTransform transform = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        transform.quadrantRotate(turns);
        if (mirrored) {
            transform.scale(-1, 1);
        }
        transform.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        Graphics2D graphics = result.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return result;
    }

    /**
     * Whole or torn, as its head and tail tell. It is not opened: a page tree may contain itself and a stream of a
     * kilobyte unfold to gigabytes, and nobody here shows it; it goes out as a download.
     */
    private static byte[] checkedPdf(byte[] bytes) {
        String tail = new String(
                bytes,
                Math.max(0, bytes.length - PDF_TAIL),
                Math.min(bytes.length, PDF_TAIL),
                StandardCharsets.ISO_8859_1);
        if (!tail.contains(PDF_END)) {
            throw new BadRequest(415, "evidence_unreadable");
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
