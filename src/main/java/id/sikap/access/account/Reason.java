package id.sikap.access.account;

import id.sikap.platform.Json;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import java.util.List;

/** Why an administrator did something to somebody's account; never nothing. */
final class Reason {

    private static final int MAX = 300;

    private Reason() {}

    static String demand(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Refused(List.of(new Fault("reason", "field.required")));
        }
        if (typed.strip().length() > MAX) {
            throw new Refused(List.of(new Fault("reason", "field.too_long", MAX)));
        }
        return typed.strip();
    }

    static String detail(String reason) {
        return Json.createObjectBuilder().add("reason", reason).build().toString();
    }
}
