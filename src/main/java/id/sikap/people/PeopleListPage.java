package id.sikap.people;

import id.sikap.people.authority.Authority;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import id.sikap.platform.faces.LazyRows;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The people in one's sight, found by name, NIP or unit. */
@Named
@ViewScoped
public class PeopleListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    People people;

    @Inject
    Units units;

    @Inject
    Authority authority;

    private String text;
    private String unit;
    private String unitName;
    private LazyRows<PersonLine> rows;

    public void load() {
        WorkUnit within = unit == null || unit.isEmpty()
                ? null
                : units.byId(Query.id(unit)).orElseThrow(NotFound::new);
        unitName = within == null ? null : within.getName();
        PeopleSearch search = people.search(text, within == null ? null : within.getTreePath());
        rows = new LazyRows<>(
                () -> people.count(authority.sight(), search),
                (first, size, column, ascending) ->
                        people.page(authority.sight(), search, order(column), ascending, first, size));
    }

    private static PeopleOrder order(String column) {
        return switch (String.valueOf(column)) {
            case "nip" -> PeopleOrder.NIP;
            case "position" -> PeopleOrder.POSITION;
            case "unit" -> PeopleOrder.UNIT;
            default -> PeopleOrder.NAME;
        };
    }

    public LazyRows<PersonLine> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getUnitName() {
        return unitName;
    }
}
