package id.sikap.people.change;

import id.sikap.people.Capacity;
import id.sikap.people.post.PostDraft;
import id.sikap.platform.Refused.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who takes which post in which unit, as what, from when; a definitive appointment has no last day. */
public record AssignmentDraft(
        String nip,
        Long unitId,
        String post,
        PostDraft described,
        Capacity kind,
        LocalDate start,
        LocalDate end,
        String letter) {

    static final int POST_MAX = 255;

    public AssignmentDraft {
        post = post == null ? "" : post.strip();
        described = described.of(post);
        letter = letter == null ? "" : letter.strip();
    }

    /** Of a post that is known, or whose title tells what it is. */
    public AssignmentDraft(
            String nip, Long unitId, String post, Capacity kind, LocalDate start, LocalDate end, String letter) {
        this(nip, unitId, post, PostDraft.NOTHING, kind, start, end, letter);
    }

    List<Fault> faults(LocalDate earliest) {
        List<Fault> faults = new ArrayList<>();
        Entries.required(faults, "nip", nip);
        if (unitId == null) {
            faults.add(new Fault("unitId", "field.required"));
        }
        Entries.text(faults, "post", post, POST_MAX);
        faults.addAll(described.faults(post));
        if (kind == null) {
            faults.add(new Fault("kind", "field.required"));
        }
        Entries.letter(faults, letter);
        Entries.days(faults, start, end, earliest, false);
        if (kind == Capacity.DEFINITIF && end != null) {
            faults.add(new Fault("end", "assignment.definitive_has_no_end"));
        }
        if (kind == Capacity.PLH && end == null) {
            faults.add(new Fault("end", "assignment.plh_has_an_end"));
        }
        return faults;
    }
}
