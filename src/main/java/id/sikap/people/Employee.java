package id.sikap.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A civil servant (ASN) as the personnel export describes him, and as deeds left him; written by plain JDBC only. */
@Entity
@Table(name = "employee")
public class Employee {

    @Id
    private long id;

    private String nip;

    private String name;

    @Column(name = "front_title")
    private String frontTitle;

    @Column(name = "back_title")
    private String backTitle;

    @Enumerated(EnumType.STRING)
    @Column(name = "employment_type")
    private EmploymentType employmentType;

    @Column(name = "grade_code")
    private String gradeCode;

    @Column(name = "rank_name")
    private String rankName;

    @Column(name = "pppk_grade")
    private String pppkGrade;

    @Column(name = "grade_since")
    private LocalDate gradeSince;

    @Column(name = "position_kind")
    private String positionKind;

    @Column(name = "position_title")
    private String positionTitle;

    @Column(name = "echelon_code")
    private String echelonCode;

    @Column(name = "position_level")
    private String positionLevel;

    @Column(name = "position_class")
    private Integer positionClass;

    @Column(name = "position_since")
    private LocalDate positionSince;

    @Enumerated(EnumType.STRING)
    @Column(name = "staff_group")
    private StaffGroup staffGroup;

    private boolean active;

    @Column(name = "contract_start")
    private LocalDate contractStart;

    @Column(name = "contract_end")
    private LocalDate contractEnd;

    private String email;

    private String phone;

    @Version
    private int version;

    protected Employee() {}

    public long getId() {
        return id;
    }

    public String getNip() {
        return nip;
    }

    public String getName() {
        return name;
    }

    /** The name as a letter prints it, with titles. */
    public String titledName() {
        return FullName.of(frontTitle, name, backTitle);
    }

    public EmploymentType getEmploymentType() {
        return employmentType;
    }

    /** Pangkat and golongan ruang of a PNS, the bare golongan of a PPPK. */
    public String rankAndGrade() {
        return Rank.label(employmentType, gradeCode, pppkGrade);
    }

    /** Golongan id of a PNS; null where it is not known. */
    public String getGradeCode() {
        return gradeCode;
    }

    /** TMT golongan; null where it is not known. */
    public LocalDate getGradeSince() {
        return gradeSince;
    }

    /** Of a PPPK; null of the others. */
    public Contract getContract() {
        return employmentType == EmploymentType.PPPK ? new Contract(contractStart, contractEnd) : null;
    }

    /** On file; null where there is none. */
    public String getEmail() {
        return email;
    }

    public String getPositionTitle() {
        return positionTitle;
    }

    public StaffGroup getStaffGroup() {
        return staffGroup;
    }

    public boolean isActive() {
        return active;
    }
}
