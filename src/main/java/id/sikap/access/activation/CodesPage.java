package id.sikap.access.activation;

import id.sikap.access.Accounts;
import id.sikap.people.Nip;
import id.sikap.people.Units;
import id.sikap.people.WorkUnit;
import id.sikap.people.authority.Act;
import id.sikap.people.authority.Authority;
import id.sikap.platform.NotFound;
import id.sikap.platform.Query;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Codes for everybody of a unit who never had a password: a list to print, cut and hand out. */
@Named
@ViewScoped
public class CodesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A slip of the printed list. */
    public record Slip(String name, String nip, String code, LocalDateTime until) implements Serializable {}

    @Inject
    Units units;

    @Inject
    Authority authority;

    @Inject
    Accounts accounts;

    @Inject
    IssueCode issueCode;

    @Inject
    Clock clock;

    private String unit;
    private String unitName;
    private int waiting;
    private List<Slip> slips = List.of();

    public void load() {
        WorkUnit asked =
                (unit == null || unit.isBlank() ? first() : units.byId(Query.id(unit))).orElseThrow(NotFound::new);
        authority.demandOfUnit(Act.ACCOUNT_MANAGE, asked.getId());
        unit = String.valueOf(asked.getId());
        unitName = asked.getName();
        waiting = accounts.withoutPassword(asked.getTreePath(), IssueCode.MOST + 1)
                .size();
    }

    /** Without an address: everyone's, or the unit one looks after. */
    private Optional<WorkUnit> first() {
        return authority.mayForEveryone(Act.ACCOUNT_MANAGE)
                ? units.first()
                : authority.unitsLookedAfter().stream().findFirst();
    }

    public void issue() {
        slips = issueCode.issueAll(Long.parseLong(unit)).stream()
                .map(issued -> new Slip(
                        issued.name(),
                        new Nip(issued.nip()).printed(),
                        issued.code(),
                        LocalDateTime.ofInstant(issued.expiresAt(), clock.getZone())))
                .toList();
    }

    public boolean isTooMany() {
        return waiting > IssueCode.MOST;
    }

    public int getMost() {
        return IssueCode.MOST;
    }

    public int getWaiting() {
        return waiting;
    }

    public List<Slip> getSlips() {
        return slips;
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
