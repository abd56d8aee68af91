package id.sikap.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A national holiday or a day of joint leave, with the decree that made it one. */
@Entity
@Table(name = "holiday")
public class Holiday {

    @Id
    private LocalDate day;

    private String kind;

    private String name;

    private String decree;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Version
    private int version;

    protected Holiday() {}

    public LocalDate getDay() {
        return day;
    }

    public String getName() {
        return name;
    }
}
