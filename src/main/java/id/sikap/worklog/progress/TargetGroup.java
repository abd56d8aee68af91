package id.sikap.worklog.progress;

import id.sikap.people.TeamMember;
import java.io.Serializable;
import java.util.List;

/** One person's targets. */
public record TargetGroup(TeamMember person, List<TargetLine> lines) implements Serializable {

    public TargetGroup {
        lines = List.copyOf(lines);
    }

    /** How many wait for the reader. */
    public long waiting() {
        return lines.stream().filter(TargetLine::awaitsReader).count();
    }
}
