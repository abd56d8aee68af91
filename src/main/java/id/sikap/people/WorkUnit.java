package id.sikap.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A unit of the organisation (unit kerja), headed by whoever holds its head post in it. */
@Entity
@Table(name = "work_unit")
public class WorkUnit {

    @Id
    private long id;

    private String code;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "agency_id")
    private long agencyId;

    private String name;

    @Column(name = "head_title")
    private String headTitle;

    @Column(name = "echelon_code")
    private String echelonCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "staff_group")
    private StaffGroup staffGroup;

    @Column(name = "tree_path")
    private String treePath;

    private boolean active;

    @Version
    private int version;

    protected WorkUnit() {}

    public long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public Long getParentId() {
        return parentId;
    }

    public long getAgencyId() {
        return agencyId;
    }

    public String getName() {
        return name;
    }

    public String getHeadTitle() {
        return headTitle;
    }

    public String getEchelonCode() {
        return echelonCode;
    }

    public StaffGroup getStaffGroup() {
        return staffGroup;
    }

    public String getTreePath() {
        return treePath;
    }

    public boolean isActive() {
        return active;
    }
}
