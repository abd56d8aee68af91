package id.sikap.people;

import java.io.Serializable;

/** One unit in the tree: who heads it, and how many work in it and below. */
public record UnitLine(
        long id, String code, String name, String headTitle, String head, boolean active, int children, int people)
        implements Serializable {

    public boolean isLeaf() {
        return children == 0;
    }
}
