package id.sikap.people.person;

import id.sikap.people.Because;
import id.sikap.people.ContractNotice;
import id.sikap.people.Placement;
import id.sikap.people.Staff;
import id.sikap.people.Units;
import id.sikap.people.command.Delegations;
import id.sikap.people.command.Superiors;
import id.sikap.people.command.Superiors.Acting;
import id.sikap.people.person.Summary.Above;
import id.sikap.people.post.Posts;
import id.sikap.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** People at a glance, in the reader's words. */
@ApplicationScoped
class Summaries {

    @Inject
    Staff staff;

    @Inject
    Units units;

    @Inject
    Posts posts;

    @Inject
    Superiors superiors;

    @Inject
    Delegations delegations;

    @Inject
    ContractNotice contractNotice;

    @Inject
    Language language;

    /** @param history whether the reader sees more than who he is */
    Summary of(PersonCard person, boolean history, LocalDate today) {
        Placement place = staff.placementOn(person.id(), today).orElse(null);
        return new Summary(
                place == null ? null : place.getPostTitle(),
                place == null
                        ? null
                        : posts.of(place.getUnitId(), place.getPostTitle())
                                .map(post -> post.say(language.getLocale()))
                                .orElse(null),
                place == null ? List.of() : units.pathOf(place.getUnitId()),
                person.contract() == null || !history
                        ? null
                        : person.contract().on(today, contractNotice.lastDay()).name(),
                superiors.on(person.id(), today).map(this::above).orElse(null),
                delegations.linesOf(person.id(), today));
    }

    private Above above(Acting acting) {
        String because = acting.letter() != null
                ? language.say("superior.because.lent", acting.standsInFor().titledName(), acting.letter())
                : language.say("superior.because." + acting.because());
        boolean nobody = acting.because() == Because.TOP && acting.name() == null;
        return new Above(
                acting.person() == null ? null : acting.person().getNip(),
                nobody ? language.say("people_person.nobodyAbove") : acting.name(),
                acting.post() == null ? null : acting.capacity().before(acting.post()),
                because);
    }
}
