package id.sikap.demo;

import id.sikap.people.StaffGroup;
import id.sikap.worklog.WorkLocation;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Where somebody works on a day: counters are never at home, heads and teachers seldom, offices on Fridays and one day more. */
final class Workplace {

    private Workplace() {}

    static WorkLocation on(LocalDate day, DemoPerson person, Cast cast) {
        return isHome(day, person, cast) ? WorkLocation.WFH : WorkLocation.WFO;
    }

    private static boolean isHome(LocalDate day, DemoPerson person, Cast cast) {
        boolean friday = day.getDayOfWeek() == DayOfWeek.FRIDAY;
        if (person.group() == StaffGroup.LAYANAN || day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return false;
        }
        if (cast.plays(person.nip(), Story.CORRECTION)) {
            return day.getDayOfWeek() != DayOfWeek.MONDAY;
        }
        int own = Math.floorMod(person.nip().hashCode(), 4);
        if (person.head() || person.group() == StaffGroup.GURU) {
            return friday && own == 0;
        }
        return friday || day.getDayOfWeek().ordinal() == own;
    }
}
