package id.sikap.access.grant;

import id.sikap.platform.Refused.Fault;
import id.sikap.platform.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who shall hold which role by which letter; a unit only for its administrator, no last day while it lasts. */
public record GrantDraft(String nip, Role role, Long unitId, String letter, LocalDate start, LocalDate end) {

    private static final int LETTER_MAX = 120;

    public GrantDraft {
        letter = letter == null ? "" : letter.strip();
    }

    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (nip == null || nip.isBlank()) {
            faults.add(new Fault("nip", "field.required"));
        }
        if (role == null || !role.isGranted()) {
            faults.add(new Fault("role", "field.required"));
        } else if (role == Role.UNIT_ADMIN && unitId == null) {
            faults.add(new Fault("unitId", "field.required"));
        } else if (role != Role.UNIT_ADMIN && unitId != null) {
            faults.add(new Fault("unitId", "grant.unit_only_for_its_administrator"));
        }
        if (letter.isEmpty()) {
            faults.add(new Fault("letter", "field.required"));
        } else if (letter.length() > LETTER_MAX) {
            faults.add(new Fault("letter", "field.too_long", LETTER_MAX));
        }
        if (start == null) {
            faults.add(new Fault("start", "field.required"));
        } else if (start.isBefore(today)) {
            faults.add(new Fault("start", "grant.not_before_today"));
        }
        if (start != null && end != null && end.isBefore(start)) {
            faults.add(new Fault("end", "change.ends_before_start"));
        }
        return faults;
    }
}
