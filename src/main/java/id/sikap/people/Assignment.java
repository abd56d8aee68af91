package id.sikap.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** Where a person works and under whom, from one day to another. A past day keeps its own row. */
@Entity
public class Assignment {

    /** The end of what has no end yet. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    @Id
    private long id;

    private long employeeId;
    private long unitId;
    private Long superiorId;
    private LocalDate startDate;
    private LocalDate endDate;

    @Version
    private int version;

    protected Assignment() {}

    public long getEmployeeId() {
        return employeeId;
    }

    public long getUnitId() {
        return unitId;
    }

    public Long getSuperiorId() {
        return superiorId;
    }
}
