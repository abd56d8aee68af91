package id.sikap.hostile;

import id.sikap.support.Session;
import id.sikap.support.Session.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;

/** Somebody who logs work and does not give up: the same key until there is a receipt. */
final class Writer implements Callable<List<Writer.Post>> {

    /** One intent, what came of it, and how many files were acknowledged. */
    record Post(String nip, String key, Map<String, Object> body, String id, String receipt, int files) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Victim victim;
    private final String nip;
    private final int posts;
    private final Random random;
    private final Progress progress;
    private final Set<Integer> statuses = new TreeSet<>();
    private final List<String> wrongs = new ArrayList<>();

    private Session session;
    private int life;
    private int interruptions;

    Writer(Victim victim, String nip, int posts, long seed, Progress progress) {
        this.victim = victim;
        this.nip = nip;
        this.posts = posts;
        this.random = new Random(seed);
        this.progress = progress;
    }

    @Override
    public List<Post> call() throws Exception {
        try {
            return posts();
        } finally {
            progress.done();
        }
    }

    private List<Post> posts() throws Exception {
        List<Post> done = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            String key = new UUID(random.nextLong(), random.nextLong()).toString();
            Map<String, Object> body = Map.of(
                    "date",
                    LocalDate.now(ZONE).toString(),
                    "result",
                    "Ujian mati " + key,
                    "quantity",
                    1 + random.nextInt(9),
                    "unit",
                    "berkas",
                    "minutes",
                    10,
                    "location",
                    "WFH");
            Answer answer = insist(() -> {
                progress.sent();
                return post(session, key, body);
            });
            String id = answer.json().path("id").asText();
            int files = random.nextInt(5) == 0 ? 1 : 0;
            if (files > 0) {
                byte[] picture = picture(random.nextInt());
                insist(() -> session.upload("/api/v1/entries/" + id + "/evidence", "file", "bukti.png", picture));
            }
            done.add(new Post(nip, key, body, id, answer.json().path("receipt").toString(), files));
        }
        return done;
    }

    static Answer post(Session session, String key, Map<String, Object> body) {
        return session.post("/api/v1/entries", body, Map.of("Idempotency-Key", key));
    }

    /** Statuses seen, for the report. */
    Set<Integer> statuses() {
        return statuses;
    }

    /** How often it had to ask again. */
    int interruptions() {
        return interruptions;
    }

    /** Answers that nobody should get, whatever dies. */
    List<String> wrongs() {
        return wrongs;
    }

    private Answer insist(Callable<Answer> attempt) throws Exception {
        while (true) {
            try {
                int now = victim.awaitUp();
                if (session == null || life != now) {
                    session = Session.signIn(victim.uri(), nip, Victim.password());
                    life = now;
                }
                Answer answer = attempt.call();
                statuses.add(answer.status());
                if (answer.status() == 200 || answer.status() == 201) {
                    return answer;
                }
                judge(answer);
            } catch (UncheckedIOException cut) {
                // Sent or not, done or not: asking again is how to know.
                interruptions++;
                session = null;
            } catch (Session.Refusal refusal) {
                statuses.add(refusal.answer().status());
                judge(refusal.answer());
            }
        }
    }

    private void judge(Answer answer) {
        interruptions++;
        if (answer.status() == 401) {
            session = null;
        } else if (answer.status() != 503 && answer.status() != 429 || answer.header("Retry-After") == null) {
            wrongs.add(answer.toString());
            if (wrongs.size() > 20) {
                throw new AssertionError(wrongs.toString());
            }
        }
    }

    /** Different for each colour, so that no two are one file. */
    static byte[] picture(int colour) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Random dots = new Random(colour);
        for (int i = 0; i < 2_000; i++) {
            image.setRGB(dots.nextInt(320), dots.nextInt(240), dots.nextInt());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
