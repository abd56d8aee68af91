package id.sikap.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A mail server of this run's own, and what has arrived there. */
public final class MailBox {

    private static final long PATIENCE_MILLIS = 20_000;

    private static GreenMail server;

    private MailBox() {}

    static synchronized int port() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
        return server.getSmtp().getPort();
    }

    /** Waits until so many letters have come in all. */
    public static boolean awaits(int letters) {
        return server.waitForIncomingEmail(PATIENCE_MILLIS, letters);
    }

    public static int count() {
        return server.getReceivedMessages().length;
    }

    /** What the letters to that address say, the latest last. */
    public static List<String> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> recipient(letter).equals(address))
                .map(MailBox::text)
                .toList();
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getSubject() + "\n" + letter.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(letter), e);
        }
    }
}
