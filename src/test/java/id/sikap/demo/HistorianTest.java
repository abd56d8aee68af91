package id.sikap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.sikap.demo.PersonHistory.DemoEntry;
import id.sikap.demo.PersonHistory.DemoReview;
import id.sikap.demo.PersonHistory.DemoTarget;
import id.sikap.review.Verdict;
import id.sikap.worklog.EntryStatus;
import id.sikap.worklog.Receipt;
import id.sikap.worklog.WorkLocation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A made-up history must be one that could have happened in the portal, whenever the demo is started. */
class HistorianTest {

    private static final String SUNDAY = "2026-11-22T12:59";

    /** A Sunday, a busy hour, midnight on the first of a month, after the long holidays, a new year. */
    @ParameterizedTest
    @ValueSource(strings = {SUNDAY, "2026-11-24T14:20", "2026-10-01T00:05", "2026-03-25T09:00", "2027-01-04T16:40"})
    void couldHaveHappened(String now) {
        SmallDemo demo = SmallDemo.at(now);
        Instant moment = demo.span().instant(demo.span().now());
        for (DemoPerson person : demo.people()) {
            PersonHistory history = demo.historyOf(person);
            history.targets().forEach(target -> checkTarget(target, person, moment));
            history.entries().forEach(entry -> checkEntry(entry, person, history, demo.span(), moment));
        }
    }

    private static void checkTarget(DemoTarget target, DemoPerson person, Instant now) {
        assertThat(target.employeeId()).isEqualTo(person.id());
        assertThat(target.proposedBy()).isIn(person.id(), person.superiorId());
        assertThat(target.superiorAgreedBy()).isIn(null, person.superiorId());
        assertThat(target.superiorAgreedBy() == null).isEqualTo(target.superiorAgreedAt() == null);
        assertThat(target.employeeAgreedAt() != null || target.superiorAgreedAt() != null)
                .isTrue();
        assertThat(target.version()).isEqualTo(target.isAgreed() ? 1 : 0);
        assertThat(target.plan().result()).doesNotContain("{").hasSizeBetween(10, 500);
        if (target.employeeAgreedAt() != null) {
            assertThat(target.employeeAgreedAt()).isBeforeOrEqualTo(now);
        }
        if (target.superiorAgreedAt() != null) {
            assertThat(target.superiorAgreedAt()).isBeforeOrEqualTo(now);
        }
    }

    private static void checkEntry(DemoEntry entry, DemoPerson person, PersonHistory history, Span span, Instant now) {
        LocalDate day = entry.content().date();
        assertThat(day).isBeforeOrEqualTo(span.today());
        assertThat(day.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
        assertThat(span.calendar().holiday(day)).isEmpty();
        assertThat(entry.content().faults()).isEmpty();
        assertThat(entry.content().result()).doesNotContain("{");
        assertThat(entry.loggedAt().atZone(span.zone()).toLocalDate()).isBetween(day, day.plusDays(1));
        assertThat(entry.loggedAt()).isBeforeOrEqualTo(now);
        assertThat(entry.employeeId()).isEqualTo(person.id());
        assertThat(entry.receiptCode()).isEqualTo(Receipt.code(entry.id(), entry.employeeId(), entry.opDigest()));
        assertThat(history.targets())
                .filteredOn(target -> entry.content().targetId() != null
                        && target.id() == entry.content().targetId())
                .hasSize(entry.content().targetId() == null ? 0 : 1)
                .allMatch(target -> target.isAgreed() && target.year() == day.getYear())
                .allMatch(target -> target.plan().unit().equals(entry.content().unit()));
        checkLife(entry, person, history, now);
    }

    private static void checkLife(DemoEntry entry, DemoPerson person, PersonHistory history, Instant now) {
        List<DemoReview> reviews = history.reviews().stream()
                .filter(review -> review.entryId() == entry.id())
                .toList();
        assertThat(reviews)
                .isSortedAccordingTo(Comparator.comparing(DemoReview::decidedAt))
                .allSatisfy(review -> {
                    assertThat(review.reviewerId()).isEqualTo(person.superiorId());
                    assertThat(review.decidedAt()).isBetween(entry.loggedAt(), now);
                    assertThat(review.verdict() == Verdict.APPROVE || review.reason() != null)
                            .isTrue();
                    assertThat(review.entryVersion()).isLessThan(entry.version());
                    if (review.undoneAt() != null) {
                        assertThat(review.undoneAt())
                                .isBetween(
                                        review.decidedAt(), review.decidedAt().plusSeconds(20));
                    }
                });
        switch (entry.status()) {
            case DRAFT, DISCARDED -> assertThat(entry.sentAt()).isNull();
            case SENT -> assertThat(entry.sentAt()).isBetween(entry.loggedAt(), now);
            case RETURNED, APPROVED, REJECTED -> {
                assertThat(entry.sentAt()).isBetween(entry.loggedAt(), entry.decidedAt());
                assertThat(entry.decidedBy()).isEqualTo(person.superiorId());
                DemoReview last = reviews.get(reviews.size() - 1);
                assertThat(entry.decidedAt()).isEqualTo(last.decidedAt());
                assertThat(entry.reason()).isEqualTo(last.reason());
                assertThat(last.undoneAt()).isNull();
                assertThat(last.verdict().change().from(EntryStatus.SENT)).contains(entry.status());
                assertThat(entry.version()).isEqualTo(last.entryVersion() + 1);
            }
        }
    }

    @Test
    void theSameDayAlwaysMakesTheSameHistory() {
        assertThat(SmallDemo.at(SUNDAY).histories())
                .isEqualTo(SmallDemo.at(SUNDAY).histories());
    }

    /** The numbers that the console prints; a change of words or dice changes them, and then the tour should be read again. */
    @Test
    void theNumbersOfOneDay() {
        SmallDemo demo = SmallDemo.at(SUNDAY);
        assertThat(demo.span().days()).hasSize(30);
        String numbers = "%d people, %d entries, %d waiting for atasan"
                .formatted(
                        demo.people().size(),
                        demo.entries().count(),
                        demo.entriesUnder(demo.persona("atasan"))
                                .filter(entry -> entry.status() == EntryStatus.SENT)
                                .count());
        assertThat(numbers).isEqualTo("60 people, 4786 entries, 65 waiting for atasan");
    }

    @Test
    void entriesStandInEveryState() {
        assertThat(SmallDemo.at(SUNDAY).entries().map(DemoEntry::status).collect(Collectors.toSet()))
                .isEqualTo(Set.of(EntryStatus.values()));
    }

    @Test
    void theEmployeeHasABlankDayAndAnEntryToCorrect() {
        SmallDemo demo = SmallDemo.at("2026-11-24T14:20");
        PersonHistory history = demo.historyOf(demo.persona("pegawai"));
        assertThat(history.entries())
                .noneMatch(entry -> entry.content().date().equals(demo.span().today()));
        Instant twoDaysAgo = demo.span().instant(demo.span().now().minusDays(2));
        assertThat(history.entries())
                .filteredOn(entry -> entry.status() == EntryStatus.RETURNED
                        && entry.decidedAt().isAfter(twoDaysAgo))
                .hasSize(1);
        assertThat(history.entries()).anyMatch(entry -> entry.content().location() == WorkLocation.WFH);
        assertThat(history.targets())
                .hasSize(4)
                .filteredOn(target -> target.employeeAgreedAt() == null)
                .hasSize(1);
    }

    @Test
    void theSuperiorsQueueHoldsTwoDaysAndTheOverdueOneNine() {
        SmallDemo demo = SmallDemo.at(SUNDAY);
        assertThat(waitingSince(demo, "atasan")).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(waitingSince(demo, "kepsek")).isEqualTo(LocalDate.of(2026, 11, 13));
    }

    private static LocalDate waitingSince(SmallDemo demo, String superior) {
        return demo.entriesUnder(demo.persona(superior))
                .filter(entry -> entry.status() == EntryStatus.SENT)
                .map(entry -> entry.content().date())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void theLateAreLateByTheirDaysAndNobodyElseIs() {
        SmallDemo demo = SmallDemo.at(SUNDAY);
        for (DemoPerson person : demo.people()) {
            int late = demo.cast().story(person.nip()).map(Story::daysLate).orElse(0);
            List<DemoEntry> entries = demo.historyOf(person).entries();
            if (person.superiorId() != null && !demo.cast().plays(person.nip(), Story.EMPTY_MONTH)) {
                LocalDate last = demo.span().days().get(29 - late);
                assertThat(entries.stream()
                                .map(entry -> entry.content().date())
                                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
                                .max(Comparator.naturalOrder()))
                        .as(person.nip())
                        .contains(last);
            }
        }
        assertThat(demo.cast().storyOfNip().values()).contains(Story.LATE_1, Story.LATE_3, Story.LATE_7);
    }

    @Test
    void oneCopiesOneProvesNothingOneHasAnEmptyMonth() {
        SmallDemo demo = SmallDemo.at(SUNDAY);
        List<DemoEntry> copied = demo.historyOf(of(demo, Story.COPIES)).entries();
        DemoEntry last = copied.get(copied.size() - 1);
        assertThat(copied)
                .filteredOn(entry -> entry.content()
                                .result()
                                .equals(last.content().result())
                        && entry.content().quantity().equals(last.content().quantity()))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(demo.historyOf(of(demo, Story.NO_EVIDENCE)).evidence()).isEmpty();
        assertThat(demo.histories())
                .filteredOn(history -> !history.evidence().isEmpty())
                .hasSizeGreaterThan(50);
        YearMonth month = YearMonth.from(demo.span().today());
        assertThat(demo.historyOf(of(demo, Story.EMPTY_MONTH)).entries())
                .isNotEmpty()
                .noneMatch(entry -> YearMonth.from(entry.content().date()).equals(month));
    }

    private static DemoPerson of(SmallDemo demo, Story story) {
        return demo.people().stream()
                .filter(person -> demo.cast().plays(person.nip(), story))
                .findFirst()
                .orElseThrow();
    }
}
