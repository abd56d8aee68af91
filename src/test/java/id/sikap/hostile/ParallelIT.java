package id.sikap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.support.PortalTest;
import id.sikap.support.RunningPortal;
import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two tabs, a double click, an impatient telephone: the same at once, and much at once. */
@PortalTest
class ParallelIT {

    /** As the rule for evidence says. */
    private static final int FILES_AN_ENTRY = 4;

    private static Session pegawai;

    @BeforeAll
    static void signIn() {
        RunningPortal.resetClock();
        pegawai = Session.of("pegawai");
    }

    @Test
    void oneKeySentTwentyTimesAtOnceIsOneEntry() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Answer> answers = atOnce(20, i -> () -> Writer.post(pegawai, key, body()));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.json().path("receipt"))
                .hasSize(20)
                .allMatch(answers.get(0).json().path("receipt")::equals);
        assertThat(count("select count(*) from day_entry where op_key = ?", key))
                .isOne();
    }

    @Test
    void oneFileSentAHundredTimesAtOnceIsOnePieceOfEvidence() throws Exception {
        String entry = entry();
        byte[] picture = Writer.picture(1);
        List<Answer> answers = atOnce(100, i -> () -> upload(entry, picture));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.json().path("id").asText())
                .containsOnly(answers.get(0).json().path("id").asText());
        assertThat(count("select count(*) from evidence where entry_id = ?", entry))
                .isOne();
        assertThat(count("select count(*) from audit_event where action = 'EVIDENCE_ADDED' and object_id = ?", entry))
                .isOne();
    }

    @Test
    void aHundredFilesAtOnceAreAHundredPiecesOfEvidence() throws Exception {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 100 / FILES_AN_ENTRY; i++) {
            entries.add(entry());
        }
        List<Answer> answers =
                atOnce(100, i -> () -> upload(entries.get(i % entries.size()), Writer.picture(1_000 + i)));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        for (Answer answer : answers) {
            assertThat(pegawai.get(answer.json().path("href").asText()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aLimitHoldsWhenAllComeAtOnce() throws Exception {
        String entry = entry();
        List<Answer> answers = atOnce(12, i -> () -> upload(entry, Writer.picture(5_000 + i)));
        assertThat(answers).extracting(Answer::status).containsOnly(201, 422);
        assertThat(count("select count(*) from evidence where entry_id = ?", entry))
                .isEqualTo(FILES_AN_ENTRY);
    }

    /** Each takes up to 160 MB of the heap's 1 GB while it is read; without memory the server ends (its start line says so). */
    @Test
    void picturesThatUnfoldTakeTurns() throws Exception {
        List<String> entries = List.of(entry(), entry(), entry());
        byte[] large = blank(6_300, 6_300, BufferedImage.TYPE_INT_RGB);
        byte[] larger = blank(6_500, 6_500, BufferedImage.TYPE_INT_RGB);
        List<Answer> answers = atOnce(12, i -> () -> upload(entries.get(i % 3), i % 2 == 0 ? large : larger));
        assertThat(answers).extracting(Answer::status).containsOnly(201, 413);
        assertThat(Session.anonymous().get("/healthz").status()).isEqualTo(200);
        assertThat(pegawai.get("/api/v1/session").status())
                .as("the same server as before")
                .isEqualTo(200);
    }

    private static Answer upload(String entry, byte[] picture) {
        return pegawai.upload("/api/v1/entries/" + entry + "/evidence", "file", "bukti.png", picture);
    }

    private static String entry() {
        Answer answer = Writer.post(pegawai, UUID.randomUUID().toString(), body());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static Map<String, Object> body() {
        return Map.of(
                "date",
                LocalDate.now(ZoneId.of("Asia/Jakarta")).toString(),
                "result",
                "Uji serentak",
                "quantity",
                1,
                "unit",
                "berkas",
                "minutes",
                1);
    }

    private static List<Answer> atOnce(int count, IntFunction<Callable<Answer>> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier start = new CyclicBarrier(count);
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Callable<Answer> mine = task.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static byte[] blank(int width, int height, int type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), "png", bytes);
        return bytes.toByteArray();
    }

    private static int count(String sql, String value) throws SQLException {
        try (Connection connection = RunningPortal.database().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
