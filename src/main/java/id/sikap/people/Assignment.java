package id.sikap.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** Where a person works and under whom, from one day to another. A past day keeps its own row. */
@Entity
@Table(name = "assignment")
public class Assignment {

    /** The end of what has no end yet. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    /** The start of what was so when the portal first heard of it. */
    public static final LocalDate BEFORE_THE_PORTAL = LocalDate.of(1970, 1, 1);

    @Id
    private long id;

    @Column(name = "employee_id")
    private long employeeId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "superior_id")
    private Long superiorId;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
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
