package id.sikap.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A civil servant (ASN) as the personnel export describes him; written by the import only. */
@Entity
public class Employee {

    @Id
    private long id;

    private String nip;
    private String name;
    private String frontTitle;
    private String backTitle;

    @Enumerated(EnumType.STRING)
    private EmploymentType employmentType;

    private String gradeCode;
    private String rankName;
    private String pppkGrade;
    private LocalDate gradeSince;
    private String positionKind;
    private String positionTitle;
    private String echelonCode;
    private String positionLevel;
    private Integer positionClass;
    private LocalDate positionSince;

    @Enumerated(EnumType.STRING)
    private StaffGroup staffGroup;

    private boolean active;
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
