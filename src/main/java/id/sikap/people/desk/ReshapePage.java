package id.sikap.people.desk;

import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.people.change.ChangeRow;
import id.sikap.people.change.Changes;
import id.sikap.people.change.PersonnelOffice.Outcome;
import id.sikap.people.change.ReshapeUnit;
import id.sikap.people.change.UndoChange;
import id.sikap.people.change.UnitDraft;
import id.sikap.people.person.Event;
import id.sikap.people.person.Histories;
import id.sikap.platform.Language;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A unit moves, is called otherwise, gets another head post or an official without a number. Without an address it asks which. */
@Named
@ViewScoped
public class ReshapePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReshapeUnit reshapeUnit;

    @Inject
    UndoChange undoChange;

    @Inject
    Changes changes;

    @Inject
    Histories histories;

    @Inject
    Units units;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private final DeedForm form = new DeedForm();
    private LocalDate today;
    private Long unitId;
    private String unitName;
    private boolean root;
    private final Pick unit = new Pick();
    private final Pick parent = new Pick();
    private String name;
    private String headTitle;
    private String official;
    private List<ChangeRow> register = List.of();
    private List<Event> events = List.of();

    public void load() {
        today = LocalDate.now(clock);
        String asked = form.getAsked();
        if (asked == null || asked.isEmpty()) {
            return;
        }
        WorkUnit found = units.byId(Query.id(asked)).orElseThrow(NotFound::new);
        unitId = found.getId();
        unitName = found.getName();
        root = found.getParentId() == null;
        if (!root) {
            units.byId(found.getParentId()).ifPresent(parent::choose);
        }
        name = found.getName();
        headTitle = found.getHeadTitle();
        official = units.officialOf(found.getId(), today).orElse(null);
        form.setStart(today.plusDays(1));
        register = changes.ofUnit(found.getId());
        events = histories.ofUnit(found.getId());
    }

    public String choose() {
        Long chosen = unit.id();
        if (chosen == null || units.byId(chosen).isEmpty()) {
            throw new Refused(List.of(new Fault("unitId", chosen == null ? "field.required" : "unit.unknown")));
        }
        return "/people/unit?faces-redirect=true&unit=" + chosen;
    }

    public void look() {
        form.look(this::carryOut, language);
    }

    public String save() {
        return form.save(this::carryOut, "/people/unit?unit=" + unitId);
    }

    public String undo(long changeId) {
        undoChange.undo(changeId);
        return "/people/unit?faces-redirect=true&said=change_undone&unit=" + unitId;
    }

    private Outcome carryOut(boolean preview, String opKey) {
        return reshapeUnit.reshape(
                new UnitDraft(unitId, parent.id(), name, headTitle, official, form.getStart(), form.getLetter()),
                preview,
                opKey);
    }

    public LocalDate getToday() {
        return today;
    }

    public Long getUnitId() {
        return unitId;
    }

    public String getUnitName() {
        return unitName;
    }

    public boolean isRoot() {
        return root;
    }

    public Pick getUnit() {
        return unit;
    }

    public Pick getParent() {
        return parent;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHeadTitle() {
        return headTitle;
    }

    public void setHeadTitle(String headTitle) {
        this.headTitle = headTitle;
    }

    public String getOfficial() {
        return official;
    }

    public void setOfficial(String official) {
        this.official = official;
    }

    public List<ChangeRow> getRegister() {
        return register;
    }

    public List<Event> getEvents() {
        return events;
    }

    public DeedForm getForm() {
        return form;
    }
}
