package id.sikap.worklog;

import static id.sikap.worklog.EntryStatus.APPROVED;
import static id.sikap.worklog.EntryStatus.DISCARDED;
import static id.sikap.worklog.EntryStatus.DRAFT;
import static id.sikap.worklog.EntryStatus.REJECTED;
import static id.sikap.worklog.EntryStatus.RETURNED;
import static id.sikap.worklog.EntryStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sikap.platform.Conflict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryChangeTest {

    /** Each verb with every status it may start from and what comes of it; all other pairs are refused. */
    private static final Map<EntryChange, Map<EntryStatus, EntryStatus>> ALLOWED = Map.of(
            EntryChange.EDIT, Map.of(DRAFT, DRAFT, RETURNED, RETURNED),
            EntryChange.DISCARD, Map.of(DRAFT, DISCARDED),
            EntryChange.SEND, Map.of(DRAFT, SENT, RETURNED, SENT),
            EntryChange.WITHDRAW, Map.of(SENT, DRAFT),
            EntryChange.APPROVE, Map.of(SENT, APPROVED),
            EntryChange.RETURN, Map.of(SENT, RETURNED),
            EntryChange.REJECT, Map.of(SENT, REJECTED),
            EntryChange.UNDO, Map.of(APPROVED, SENT, RETURNED, SENT, REJECTED, SENT));

    @ParameterizedTest
    @EnumSource
    void theTableIsComplete(EntryChange verb) {
        for (EntryStatus status : EntryStatus.values()) {
            assertThat(verb.from(status).orElse(null))
                    .as("%s from %s", verb, status)
                    .isEqualTo(ALLOWED.get(verb).get(status));
        }
    }

    @Test
    void anEntryWalksFromDraftToApprovalAndNoFurther() {
        DayEntry entry = entry();
        entry.send(Instant.EPOCH);
        assertThatThrownBy(() -> entry.send(Instant.EPOCH))
                .isInstanceOf(Conflict.class)
                .hasMessage("entry.state.sent");
        entry.decide(EntryChange.RETURN, 2, "Lampirkan bukti.", Instant.EPOCH);
        entry.send(Instant.EPOCH);
        entry.decide(EntryChange.APPROVE, 2, null, Instant.EPOCH);
        assertThat(entry.getStatus()).isEqualTo(APPROVED);
        assertThatThrownBy(entry::discard).isInstanceOf(Conflict.class);
        entry.undoDecision();
        assertThat(entry.getStatus()).isEqualTo(SENT);
    }

    @Test
    void theReceiptNamesTheContent() {
        DayEntry entry = entry();
        assertThat(entry.receipt().code()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
        assertThat(Receipt.code(1, 2, "a")).isEqualTo(Receipt.code(1, 2, "a")).isNotEqualTo(Receipt.code(1, 2, "b"));
    }

    private static DayEntry entry() {
        EntryDraft draft = new EntryDraft(
                LocalDate.of(2026, 3, 9),
                null,
                "Verifikasi berkas",
                BigDecimal.ONE,
                "berkas",
                60,
                null,
                WorkLocation.WFH,
                null);
        return new DayEntry(1, draft, "6f1c1b60-0000-4000-8000-000000000001", Instant.EPOCH);
    }
}
