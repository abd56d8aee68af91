package id.sikap.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Letters in plain text, through the institution's own server. Without one nothing is promised to anybody. */
@Named
@ApplicationScoped
public class Mail {

    private static final String PATIENCE_MILLIS = "10000";

    @Inject
    @ConfigProperty(name = "sikap.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "sikap.mail.port", defaultValue = "587")
    int port;

    /** starttls (or no letter at all), tls from the first byte, or none for a server on the same machine. */
    @Inject
    @ConfigProperty(name = "sikap.mail.security", defaultValue = "starttls")
    String security;

    @Inject
    @ConfigProperty(name = "sikap.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "sikap.mail.password", defaultValue = "")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "sikap.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "sikap.url")
    Optional<String> url;

    public boolean isConfigured() {
        return host.isPresent();
    }

    /** The portal's address as a letter names it. */
    public String portal() {
        return url.orElse("SIKAP");
    }

    public void send(String to, String subject, String text) {
        MimeMessage letter = new MimeMessage(session());
        try {
            letter.setFrom(new InternetAddress(from.or(() -> user).orElse("sikap@localhost")));
            letter.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
            letter.setSubject(subject, StandardCharsets.UTF_8.name());
            letter.setText(text, StandardCharsets.UTF_8.name());
            Transport.send(letter);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host.orElseThrow());
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(!security.equals("none")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(properties, user.map(this::authenticator).orElse(null));
    }

    private Authenticator authenticator(String name) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(name, password.orElse(""));
            }
        };
    }
}
