package id.sikap.support.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.UUID;

/** The key in use, of which there may be another from now on. */
class Keys {

    private static final int BITS = 2048;

    private volatile RSAKey current = fresh(UUID.randomUUID().toString());

    RSAKey current() {
        return current;
    }

    void rotate() {
        current = fresh(UUID.randomUUID().toString());
    }

    /** Not among the published, though it claims to be. */
    RSAKey strangers() {
        return fresh(current.getKeyID());
    }

    private static RSAKey fresh(String name) {
        try {
            return new RSAKeyGenerator(BITS).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
