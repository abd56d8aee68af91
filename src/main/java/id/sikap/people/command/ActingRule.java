package id.sikap.people.command;

import java.util.function.LongFunction;

/**
 * Who decides in whose stead on one day: the superior, or who has his authority by decree. Nobody is his own superior or his
 * superior's: then it goes to the one above the official who is away. A delegate's own delegation does not count.
 */
public final class ActingRule {

    /** A line longer than this is a ring. */
    private static final int HIGHEST = 64;

    /** The official is null at the top; the delegate when he decides himself. Below is the person whose line names the official. */
    public record Found(long below, Long official, Long delegate) {}

    private final LongFunction<Long> superiorOf;
    private final LongFunction<Long> delegateOf;

    public ActingRule(LongFunction<Long> superiorOf, LongFunction<Long> delegateOf) {
        this.superiorOf = superiorOf;
        this.delegateOf = delegateOf;
    }

    public Found superiorOf(long person) {
        long below = person;
        for (int i = 0; i < HIGHEST; i++) {
            Long official = superiorOf.apply(below);
            Long delegate = official == null ? null : delegateOf.apply(official);
            if (delegate == null) {
                return new Found(below, official, null);
            }
            Long above = superiorOf.apply(delegate);
            if (delegate != person && (above == null || above != person)) {
                return new Found(below, official, delegate);
            }
            below = official;
        }
        return new Found(below, null, null);
    }
}
