package id.sikap.access;

import jakarta.security.enterprise.credential.Credential;

/**
 * What somebody brings to our doors: number and password, with a code of the second factor where one is asked for; or, on
 * the second page, the proof that the password was right instead of the first two.
 */
public record SignInCredential(String nip, String password, String proof, String otp) implements Credential {

    public static SignInCredential first(String nip, String password, String otp) {
        return new SignInCredential(nip == null ? "" : nip, password == null ? "" : password, null, otp);
    }

    public static SignInCredential second(String proof, String otp) {
        return new SignInCredential("", "", proof, otp);
    }
}
