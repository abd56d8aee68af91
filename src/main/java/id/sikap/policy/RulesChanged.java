package id.sikap.policy;

import id.sikap.platform.Json;

/** Said when a row of the rules was added or removed. */
record RulesChanged(EntryPolicy policy) {

    /** For the audit trail, which keeps what a removed row said. */
    String detail() {
        return Json.createObjectBuilder()
                .add("startsOn", policy.getStartsOn().toString())
                .add("circular", policy.getCircular())
                .add("terms", policy.terms().toString())
                .build()
                .toString();
    }
}
