package id.sikap.access.activation;

import id.sikap.platform.CurrentUser;
import id.sikap.platform.Mail;
import id.sikap.platform.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What follows a request for a code, in a thread of its own: nobody waits for it, so nobody can tell what it found. */
@ApplicationScoped
public class SendCode {

    private static final Logger LOG = Logger.getLogger(SendCode.class.getName());

    @Inject
    WriteCode writeCode;

    @Inject
    CodeLife life;

    @Inject
    Mail mail;

    @Inject
    CurrentUser user;

    @ActivateRequestContext
    void send(String nip, String address, String request, Locale locale) {
        try {
            user.follow(address, request);
            writeCode.write(nip).ifPresent(letter -> send(letter, locale));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A code could not be sent", e);
        }
    }

    private void send(WriteCode.Letter letter, Locale locale) {
        mail.send(
                letter.email(),
                Words.say(locale, "mail.code.subject"),
                Words.say(locale, "mail.code.text", letter.name(), letter.code(), life.hours(), mail.portal()));
    }
}
