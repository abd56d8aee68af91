package id.sikap.people.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Authority lent by decree, from the first day to the last; written by people.change. */
@Entity
@Table(name = "delegation")
public class Delegation {

    @Id
    private long id;

    @Column(name = "from_id")
    private long fromId;

    @Column(name = "to_id")
    private long toId;

    private String letter;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    private boolean validates;

    private boolean orders;

    private boolean grades;

    private boolean signs;

    @Enumerated(EnumType.STRING)
    @Column(name = "signs_as")
    private SignsAs signsAs;

    @Column(name = "change_id")
    private long changeId;

    protected Delegation() {}

    public long getFromId() {
        return fromId;
    }

    public long getToId() {
        return toId;
    }

    public LocalDate getStartDate() {
        return startDate;
    }

    public long getChangeId() {
        return changeId;
    }

    public SignsAs getSignsAs() {
        return signsAs;
    }

    public String getLetter() {
        return letter;
    }
}
