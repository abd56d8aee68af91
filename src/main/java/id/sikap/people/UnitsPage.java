package id.sikap.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.model.LazyDefaultTreeNode;
import org.primefaces.model.TreeNode;

/** The tree of units, read a level at a time as the administrator opens it. */
@Named
@ViewScoped
public class UnitsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Units units;

    private TreeNode<UnitLine> root;

    public void load() {
        root = new LazyDefaultTreeNode<>(
                null, unit -> units.below(unit == null ? null : unit.id()), unit -> unit != null && unit.leaf());
        root.getChildren().forEach(node -> node.setExpanded(true));
    }

    public TreeNode<UnitLine> getRoot() {
        return root;
    }
}
