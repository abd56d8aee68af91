package id.sikap.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** A dated row as the administrator reads it. */
public record PolicyCard(long id, LocalDate startsOn, String circular, Standing standing, List<Clause> clauses)
        implements Serializable {

    /** Where a row stands on the day it is looked at. */
    public enum Standing {
        COMING,
        IN_FORCE,
        PAST
    }

    /** One thing the row rules, in words. */
    public record Clause(String label, String text) implements Serializable {}

    public boolean isComing() {
        return standing == Standing.COMING;
    }
}
