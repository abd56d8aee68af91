package id.sikap.worklog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.sikap.support.Examples;
import id.sikap.support.PortalTest;
import id.sikap.support.Rows;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may prove an entry, how it is kept, and that no row speaks of a file that is not there. */
@PortalTest
class EvidenceIT {

    private static final String MAKER = "Telepon Rahasia";

    private static Session session;

    private long entry;

    @BeforeAll
    static void signIn() {
        session = Session.of("pegawai");
    }

    @AfterAll
    static void leaveNothing() {
        Examples.remove();
    }

    @BeforeEach
    void anEntry() {
        entry = Examples.entry(Session.nipOf("pegawai"), RunningPortal.today(), "DRAFT");
    }

    @Test
    void aPhotographIsTurnedUprightAndTellsNothingOfItsPhone() throws IOException {
        byte[] photograph = withExif(jpeg(40, 20), 6);
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("Exif", MAKER);
        Answer taken = upload("foto.jpg", photograph);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        assertThat(taken.json().path("mediaType").asText()).isEqualTo("image/jpeg");
        assertThat(taken.json().path("name").asText()).isEqualTo("foto.jpg");

        Answer read = session.get(taken.json().path("href").asText());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(read.header("Content-Disposition")).startsWith("inline");
        assertThat(new String(read.raw().body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", MAKER);
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(read.raw().body()));
        assertThat(upright.getWidth()).isEqualTo(20);
        assertThat(upright.getHeight()).isEqualTo(40);
        assertThat(isRed(upright.getRGB(10, 5))).as("what was left is on top").isTrue();
        assertThat(isRed(upright.getRGB(10, 35))).isFalse();
    }

    @Test
    void whatHidesBehindAPictureIsGone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(jpeg(8, 8));
        bytes.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        Answer taken = upload("foto.jpg", bytes.toByteArray());
        assertThat(session.get(taken.json().path("href").asText()).text()).doesNotContain("script");
    }

    @Test
    void aDocumentIsKeptAsItIsAndHandedOver() {
        byte[] pdf = pdf("utuh");
        Answer taken = upload("laporan \"akhir\".pdf", pdf);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        Answer read = session.get(taken.json().path("href").asText());
        assertThat(read.raw().body()).isEqualTo(pdf);
        assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(read.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "halaman.jpg, <html><script>alert(1)</script></html>",
        "gambar.png, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "catatan.pdf, hanya teks",
        "rusak.pdf, %PDF-1.7 tanpa isi",
        "kosong.jpg, ''"
    })
    void theContentDecidesNotTheName(String name, String content) {
        String before = Rows.fingerprint();
        Answer answer = upload(name, content.getBytes(StandardCharsets.UTF_8));
        refused(answer, 415);
        assertThat(Rows.fingerprint()).isEqualTo(before);
    }

    @Test
    void aBrokenPictureIsNoPicture() throws IOException {
        byte[] whole = jpeg(64, 64);
        byte[] half = Arrays.copyOf(whole, 40);
        refused(upload("foto.jpg", half), 415);
    }

    @Test
    void tenMegabytesAreTheLimit() {
        byte[] pdf = pdf("x".repeat(EvidenceStore.MAX_BYTES));
        refused(upload("besar.pdf", pdf), 413);
    }

    @Test
    void whatTheServerItselfWillNotTakeIsTooLargeAsWell() {
        refused(upload("sangat-besar.pdf", new byte[33 * 1024 * 1024]), 413);
    }

    /** Few bytes, but 50,000 by 50,000 dots: refused before it is unpacked. */
    @Test
    void aPictureThatWouldFillTheMemoryIsNotDecoded() throws IOException {
        byte[] png = png();
        // The header's width and height stand at fixed places.
        for (int at : new int[] {16, 20}) {
            png[at] = 0;
            png[at + 1] = 0;
            png[at + 2] = (byte) (50_000 >> 8);
            png[at + 3] = (byte) (50_000 & 0xff);
        }
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> 8 * (3 - i));
        }
        refused(upload("bom.png", png), 413);
    }

    @Test
    void theSameFileTwiceIsOnePieceAndFourAreEnough() {
        String first = upload("a.pdf", pdf("sama")).json().path("id").asText();
        assertThat(upload("b.pdf", pdf("sama")).json().path("id").asText()).isEqualTo(first);
        for (int i = 1; i < Evidence.MAX_FILES; i++) {
            assertThat(upload("c.pdf", pdf("lain " + i)).status()).isEqualTo(201);
        }
        refused(upload("e.pdf", pdf("satu lagi")), 422);
    }

    @Test
    void withoutAFileThereIsNothingToTake() {
        refused(session.upload("/api/v1/entries/" + entry + "/evidence", "lain", "a.pdf", pdf("x")), 400);
    }

    @Test
    void aDecidedEntryTakesAndLosesNoMore() {
        long approved = Examples.entry(Session.nipOf("pegawai"), RunningPortal.today(), "APPROVED");
        long evidence = Examples.evidence(approved);
        refused(session.upload("/api/v1/entries/" + approved + "/evidence", "file", "a.pdf", pdf("y")), 409);
        refused(session.delete("/api/v1/evidence/" + evidence), 409);
    }

    @Test
    void theFileLiesOutsideTheWebUnderTheHashOfItsBytes() throws Exception {
        byte[] pdf = pdf("di luar " + entry);
        upload("../../../jahat.pdf", pdf);
        assertThat(Files.readAllBytes(file(sha256(pdf)))).isEqualTo(pdf);
        assertThat(Rows.text("select sha256 from evidence where entry_id = ?", entry))
                .isEqualTo(sha256(pdf));
    }

    /** A store that can not write stands for every fault between file and row: the file must come first. */
    @Test
    void whatCouldNotBeStoredHasNoRow() throws Exception {
        byte[] pdf = null;
        Path folder = null;
        for (int i = 0; folder == null || Files.exists(folder); i++) {
            pdf = pdf("tidak tersimpan " + entry + " " + i);
            folder = file(sha256(pdf)).getParent().getParent();
        }
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "in the way");
        try {
            String before = Rows.fingerprint();
            Answer answer = upload("a.pdf", pdf);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.text()).doesNotContain("Exception").doesNotContain(folder.toString());
            assertThat(Rows.fingerprint()).isEqualTo(before);
        } finally {
            Files.delete(folder);
        }
        assertThat(upload("a.pdf", pdf).status()).isEqualTo(201);
        assertThat(file(sha256(pdf))).exists();
    }

    @Test
    void everyRowHasItsFile() throws Exception {
        upload("a.pdf", pdf("ada"));
        long rows = Rows.number("select count(distinct sha256) from evidence");
        long present = 0;
        for (int i = 0; i < rows; i++) {
            String sha256 = Rows.text("select distinct sha256 from evidence order by sha256 limit 1 offset " + i);
            present += Files.exists(file(sha256)) ? 1 : 0;
        }
        assertThat(present).isEqualTo(rows);
    }

    private Answer upload(String name, byte[] content) {
        return session.upload("/api/v1/entries/" + entry + "/evidence", "file", name, content);
    }

    private static void refused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode json = answer.json();
        assertThat(json.path("title").asText()).isNotEmpty();
    }

    private static Path file(String sha256) {
        return RunningPortal.home()
                .resolve("evidence")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static boolean isRed(int rgb) {
        Color color = new Color(rgb);
        return color.getRed() > 180 && color.getBlue() < 80;
    }

    /** Left half red, right half blue. */
    private static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** The segment a phone writes: maker and orientation. */
    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        byte[] maker = (MAKER + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
        exif.writeBytes(HexFormat.of()
                .parseHex("002a00000008" + "0002" // two fields
                        + "010f0002%08x00000026".formatted(maker.length)
                        + "0112000300000001%04x0000".formatted(orientation)
                        + "00000000"));
        exif.writeBytes(maker);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        whole.write(0xff);
        whole.write(0xe1);
        whole.write(exif.size() + 2 >> 8);
        whole.write(exif.size() + 2 & 0xff);
        whole.writeBytes(exif.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }

    /** One page; the remark makes each its own file. */
    private static byte[] pdf(String remark) {
        return """
                %%PDF-1.4
                %%%s
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
                trailer<</Root 1 0 R>>
                %%%%EOF
                """.formatted(remark).getBytes(StandardCharsets.US_ASCII);
    }
}
