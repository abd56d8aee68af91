package id.sikap.people.desk;

import id.sikap.people.Employee;
import id.sikap.people.Rank;
import id.sikap.people.Staff;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.people.change.Promote;
import id.sikap.people.change.PromotionDraft;
import id.sikap.platform.Language;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;

/** A PNS rises in pangkat. */
@Named
@ViewScoped
public class PromotionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Promote promote;

    @Inject
    Staff staff;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final DeedForm form = new DeedForm();
    private Rank rank;

    /** For the person another page points at, one step up. */
    public void load() {
        form.begin(clock, staff);
        if (form.getPerson().nip() != null) {
            rank = staff.byNip(form.getPerson().nip())
                    .map(Employee::getGradeCode)
                    .flatMap(Rank::ofCode)
                    .flatMap(Rank::next)
                    .orElse(null);
        }
    }

    public void look() {
        form.look(this::carryOut, language);
    }

    public String save() {
        return form.save(this::carryOut, form.history());
    }

    private Outcome carryOut(boolean preview, String opKey) {
        return promote.promote(
                new PromotionDraft(form.getPerson().nip(), rank, form.getStart(), form.getLetter()), preview, opKey);
    }

    public Rank[] getRanks() {
        return Rank.values();
    }

    public Rank getRank() {
        return rank;
    }

    public void setRank(Rank rank) {
        this.rank = rank;
    }

    public DeedForm getForm() {
        return form;
    }
}
