package id.sikap.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A named person of the demo data through whose eyes a visitor may look. */
@Entity
@Table(name = "demo_persona")
public class DemoPersona {

    @Id
    private String persona;

    @Column(name = "employee_id")
    private long employeeId;

    @Column(name = "sort_order")
    private int sortOrder;

    protected DemoPersona() {}
}
