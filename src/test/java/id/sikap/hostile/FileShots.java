package id.sikap.hostile;

import id.sikap.hostile.Shot.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that are not what they say: as evidence, and as the personnel export. */
final class FileShots {

    /** A row that no import takes, in every roster: whatever else is mutated, nothing may be written. */
    private static final String POISON = "12345,Racun,,,XXX,99,,,99-99-9999,9,,,,,,,,,,,";

    private final Random random;
    private final String evidence;

    FileShots(Random random, String entry) {
        this.random = random;
        this.evidence = "/api/v1/entries/" + entry + "/evidence";
    }

    List<Shot> uploads(int count) {
        List<byte[]> sound = List.of(picture("jpeg"), picture("png"), pdf());
        List<Shot> shots = new ArrayList<>(oddities(sound.get(0)));
        byte[] large = Arrays.copyOf(sound.get(0), 11 * 1024 * 1024);
        shots.add(file("upload-large", "besar.jpg", large));
        shots.add(file("upload-larger", "besar.pdf", Arrays.copyOf(sound.get(2), 24 * 1024 * 1024)));
        while (shots.size() < count) {
            byte[] base = sound.get(random.nextInt(3));
            shots.add(file("upload#" + shots.size(), name(), disguised(base, sound)));
        }
        return shots;
    }

    private byte[] disguised(byte[] base, List<byte[]> sound) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> Arrays.copyOf(base, random.nextInt(base.length));
            case 3, 4, 5 -> mutated(base);
            case 6 -> joined(base, zip());
            case 7 -> joined(base, utf8("<html><script>alert(1)</script>" + Nasty.MARKUP));
            case 8 -> joined(utf8("<html><script>alert(1)</script>"), base);
            case 9 -> joined(Arrays.copyOf(base, 30), sound.get(random.nextInt(3)));
            case 10 -> bomb(random.nextBoolean());
            default -> Nasty.bytes(random, random.nextInt(3_000));
        };
    }

    private List<Shot> oddities(byte[] jpeg) {
        String boundary = "X";
        String part = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n";
        String type = "multipart/form-data";
        List<Shot> shots = new ArrayList<>(
                List.of(
                        multipart("no-boundary", type, utf8(part + "x\r\n--X--\r\n")),
                        multipart("empty-boundary", type + "; boundary=", utf8(part + "x\r\n--X--\r\n")),
                        multipart("long-boundary", type + "; boundary=" + "b".repeat(5_000), utf8(part)),
                        multipart("foreign-boundary", type + "; boundary=Y", utf8(part + "x\r\n--X--\r\n")),
                        multipart("no-body", type + "; boundary=" + boundary, new byte[0]),
                        multipart("only-end", type + "; boundary=" + boundary, utf8("--X--\r\n")),
                        multipart("no-end", type + "; boundary=" + boundary, utf8(part + "x")),
                        multipart("no-name", type + "; boundary=" + boundary, utf8("--X\r\n\r\nx\r\n--X--\r\n")),
                        multipart(
                                "text-part",
                                type + "; boundary=" + boundary,
                                utf8("--X\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--X--\r\n")),
                        multipart(
                                "bad-header",
                                type + "; boundary=" + boundary,
                                utf8("--X\r\nContent-Disposition form-data\r\n\0\r\n\r\nx\r\n--X--\r\n")),
                        multipart(
                                "huge-header",
                                type + "; boundary=" + boundary,
                                utf8("--X\r\nA: " + "h".repeat(50_000) + "\r\n\r\nx\r\n--X--\r\n")),
                        multipart(
                                "many-parts",
                                type + "; boundary=" + boundary,
                                utf8("--X\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nx\r\n".repeat(10_000)
                                        + "--X--\r\n")),
                        multipart("mixed", "multipart/mixed; boundary=" + boundary, utf8(part + "x\r\n--X--\r\n")),
                        multipart("not-multipart", "application/octet-stream", jpeg),
                        file("empty", "kosong.jpg", new byte[0]),
                        file("zip-as-pdf", "a.pdf", zip()),
                        file("html-as-jpg", "a.jpg", utf8("<!DOCTYPE html><script>alert(1)</script>")),
                        file("svg", "a.svg", utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
                        file(
                                "xxe",
                                "a.svg",
                                utf8(
                                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>")),
                        file("gif", "a.png", utf8("GIF89a" + "\0".repeat(50))),
                        file("bomb-png", "bom.png", bomb(true)),
                        file("bomb-jpeg", "bom.jpg", bomb(false)),
                        file("bomb-pdf", "bom.pdf", pdfBomb()),
                        file("bomb-text", "bom.png", pngTextBomb()),
                        file("pdf-no-pages", "a.pdf", utf8("%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF")),
                        file(
                                "pdf-loop",
                                "a.pdf",
                                utf8(
                                        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9999999>>endobj\ntrailer<</Root 1 0 R>>"))));
        return shots;
    }

    private Shot multipart(String name, String type, byte[] body) {
        return Shot.post("upload-" + name, Visitor.PEGAWAI, evidence, type, body);
    }

    private Shot file(String name, String fileName, byte[] content) {
        Visitor who = random.nextInt(15) == 0 ? Visitor.values()[random.nextInt(4)] : Visitor.PEGAWAI;
        return Shot.post(
                name.startsWith("upload") ? name : "upload-" + name,
                who,
                evidence,
                "multipart/form-data; boundary=X",
                joined(part("file", fileName, content), utf8("--X--\r\n")));
    }

    private String name() {
        return random.nextInt(3) > 0
                ? List.of("a.jpg", "a.png", "a.pdf", "../../x.jsp", "a.jpg\0.exe", "CON", "")
                        .get(random.nextInt(7))
                : Nasty.text(random).replaceAll("[\\r\\n\"]", "");
    }

    List<Shot> rosters(int count) {
        String people = resource("pegawai.csv");
        String units = resource("unor.csv");
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] body =
                    switch (i % 3) {
                        case 0 -> part("people", "p.csv", roster(people, POISON));
                        case 1 -> part("units", "u.csv", roster(units, "U00001,U00001,,,99,XXX,7,"));
                        default ->
                            joined(
                                    part("units", "u.csv", roster(units, "U00001,U00001,,,99,XXX,7,")),
                                    part("people", "p.csv", roster(people, POISON)));
                    };
            shots.add(Shot.post(
                    "roster#" + i,
                    i % 13 == 0 ? Visitor.values()[random.nextInt(3)] : Visitor.ADMIN,
                    "/api/v1/import?dryRun="
                            + List.of("true", "false", "false", "x").get(random.nextInt(4)),
                    "multipart/form-data; boundary=X",
                    joined(body, utf8("--X--\r\n"))));
        }
        return shots;
    }

    private byte[] roster(String file, String poison) {
        List<String> lines =
                new ArrayList<>(file.lines().limit(2 + random.nextInt(60)).toList());
        lines.add(poison);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            mutate(lines);
        }
        String text = String.join(random.nextBoolean() ? "\r\n" : "\n", lines);
        return switch (random.nextInt(10)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> text.getBytes(StandardCharsets.UTF_16);
            case 2 -> (text + "\u00e9\u00ff").getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> text.replace(',', ';').getBytes(StandardCharsets.UTF_8);
            case 4 -> mutated(utf8(text));
            case 5 -> Arrays.copyOf(utf8(text), random.nextInt(text.length()));
            default -> utf8(text);
        };
    }

    /** A header line lost, a cell replaced, a row twice: the poison stays or the file is none any more. */
    private void mutate(List<String> lines) {
        int row = random.nextInt(lines.size() - 1);
        String[] cells = lines.get(row).split(",", -1);
        int cell = random.nextInt(cells.length);
        switch (random.nextInt(9)) {
            case 0 -> cells[cell] = Nasty.text(random);
            case 1 -> cells[cell] = "\"" + Nasty.text(random);
            case 2 -> cells[cell] = "C".repeat(1_000_000);
            case 3 -> cells[cell] = "\0";
            case 4 -> cells = Arrays.copyOf(cells, Math.max(1, cell));
            case 5 -> lines.add(1, lines.get(row));
            // Everybody's superior is the next one, up to the first again; a unit that lies in itself.
            case 6 -> {
                for (int at = 1; at < lines.size() - 1; at++) {
                    String[] person = lines.get(at).split(",", -1);
                    String next =
                            lines.get(at + 1 < lines.size() - 1 ? at + 1 : 1).split(",", -1)[0];
                    person[Math.min(person.length - 1, person.length > 16 ? 16 : 1)] = next;
                    lines.set(at, String.join(",", person));
                }
                return;
            }
            case 7 -> cells[cell] = "=1+1\r\n\r\n,,,";
            default -> cells[cell] = "";
        }
        lines.set(row, String.join(",", cells));
    }

    private byte[] mutated(byte[] base) {
        byte[] bytes = base.clone();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** A few bytes that say they are fifty thousand by fifty thousand. */
    private static byte[] bomb(boolean png) {
        if (!png) {
            return HexFormat.of()
                    .parseHex("ffd8ffe000104a46494600010100000100010000ffc0001108c350c35003012200021101031101ffd9");
        }
        byte[] header = HexFormat.of().parseHex("494844520000c3500000c3500802000000");
        CRC32 crc = new CRC32();
        crc.update(header);
        return joined(
                joined(HexFormat.of().parseHex("89504e470d0a1a0a0000000d"), header),
                HexFormat.of().parseHex("%08x0000000049454e44ae426082".formatted(crc.getValue())));
    }

    /** A table of objects that unfolds to more than the heap. */
    private static byte[] pdfBomb() {
        byte[] zeros = deflated(600_000_000);
        return joined(
                joined(
                        utf8("%PDF-1.5\n1 0 obj<</Type/XRef/Size 4/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length "
                                + zeros.length + ">>stream\n"),
                        zeros),
                utf8("\nendstream endobj\nstartxref\n9\n%%EOF"));
    }

    /** A sound picture with a remark of that kind. */
    private static byte[] pngTextBomb() {
        byte[] png = picture("png");
        byte[] text = joined(utf8("zTXtComment\0\0"), deflated(600_000_000));
        CRC32 crc = new CRC32();
        crc.update(text);
        byte[] chunk = joined(
                joined(HexFormat.of().parseHex("%08x".formatted(text.length - 4)), text),
                HexFormat.of().parseHex("%08x".formatted(crc.getValue())));
        byte[] head = Arrays.copyOf(png, 33);
        return joined(joined(head, chunk), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] deflated(int zeros) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            byte[] block = new byte[1_000_000];
            for (int written = 0; written < zeros; written += block.length) {
                out.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        image.setRGB(7, 7, 0xFF8800);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf() {
        return utf8("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n"
                + "trailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF");
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../evil.jsp"));
            zip.write(new byte[100]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] part(String field, String fileName, byte[] content) {
        byte[] head = utf8("--X\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/plain\r\n\r\n");
        return joined(joined(head, content), utf8("\r\n"));
    }

    static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static String resource(String name) {
        try (var in = FileShots.class.getResourceAsStream("/db/demo/small/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
