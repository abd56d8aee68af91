package id.sikap.access;

import id.sikap.access.session.Door;
import jakarta.security.enterprise.credential.Credential;

/** A number that the provider vouches for. Made by {@code access.sso} alone, when all of the token was checked. */
public record ProvenCredential(String nip, Door door) implements Credential {}
