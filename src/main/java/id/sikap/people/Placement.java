package id.sikap.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * Where a person works, on which post and under whom, from one day to another. Follows from the facts of personnel life
 * (people.command) and is written by nobody else; a past day keeps its own row.
 */
@Entity
@Table(name = "placement")
public class Placement {

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

    @Column(name = "post_title")
    private String postTitle;

    @Column(name = "superior_id")
    private Long superiorId;

    @Column(name = "superior_title")
    private String superiorTitle;

    @Column(name = "superior_name")
    private String superiorName;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    private Because because;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    protected Placement() {}

    public long getEmployeeId() {
        return employeeId;
    }

    public long getUnitId() {
        return unitId;
    }

    public String getPostTitle() {
        return postTitle;
    }

    public Long getSuperiorId() {
        return superiorId;
    }

    public String getSuperiorTitle() {
        return superiorTitle;
    }

    /** Of a superior who holds no number here. */
    public String getSuperiorName() {
        return superiorName;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public Because getBecause() {
        return because;
    }
}
