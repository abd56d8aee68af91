package id.sikap.platform;

import jakarta.enterprise.inject.spi.CDI;

/** An event: somebody was turned away. Whoever keeps the books writes it down; the answer does not wait for it. */
public record Denied(String why, String what) {

    /** For edges that are no beans. */
    public static void tell(String why, String what) {
        CDI.current().getBeanManager().getEvent().select(Denied.class).fire(new Denied(why, what));
    }
}
