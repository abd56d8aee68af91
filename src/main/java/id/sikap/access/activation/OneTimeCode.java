package id.sikap.access.activation;

import id.sikap.access.PasswordHashing;
import id.sikap.platform.Tokens;

/** Sixty bits that a person can read out, for one use within a day. */
public record OneTimeCode(String code, String hash) {

    /** Checked where there is none, so that the answer takes as long as where there is one. */
    static final String NONE = PasswordHashing.ofCode(Tokens.code());

    public static OneTimeCode make() {
        String code = Tokens.code();
        return new OneTimeCode(code, PasswordHashing.ofCode(code));
    }

    static boolean matches(String typed, String hash) {
        return PasswordHashing.verify(Tokens.typed(typed), hash);
    }
}
