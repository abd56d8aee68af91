package id.sikap.access.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator says of the provider. Without an issuer and a client nothing is offered. */
@Named
@ApplicationScoped
public class Sso {

    @Inject
    @ConfigProperty(name = "sikap.oidc.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "sikap.oidc.client")
    Optional<String> client;

    /** None for a public client: PKCE alone binds the code to us. */
    @Inject
    @ConfigProperty(name = "sikap.oidc.secret")
    Optional<String> secret;

    /**
     * Of its own, since {@code preferred_username} is often the person's to change, and who may change it may be anybody.
     */
    @Inject
    @ConfigProperty(name = "sikap.oidc.claim", defaultValue = "nip")
    String claim;

    @Inject
    @ConfigProperty(name = "sikap.oidc.scopes", defaultValue = "openid profile")
    String scopes;

    @Inject
    @ConfigProperty(name = "sikap.oidc.label")
    Optional<String> label;

    /** The value of {@code acr}, or one in {@code amr}, by which the provider says that it asked for a second factor. */
    @Inject
    @ConfigProperty(name = "sikap.oidc.acr")
    Optional<String> acr;

    public boolean isOffered() {
        return issuer.isPresent() && client.isPresent();
    }

    public String getLabel() {
        return label.orElse("");
    }

    String issuer() {
        return issuer.orElseThrow();
    }

    Optional<String> secret() {
        return secret;
    }

    String claim() {
        return claim;
    }

    String scopes() {
        return scopes;
    }

    /** Whether this is what the provider calls a sign-in by two factors. */
    boolean isTwice(Object said) {
        return acr.filter(said::equals).isPresent();
    }

    String client() {
        return client.orElseThrow();
    }
}
