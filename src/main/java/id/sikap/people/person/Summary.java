package id.sikap.people.person;

import id.sikap.people.command.DelegationLine;
import java.io.Serializable;
import java.util.List;

/**
 * Somebody today: the post and the units above it, the acting superior, and what he lends or is lent.
 *
 * @param post null of who holds none
 * @param profile what the post is: "Fungsional, jenjang Ahli Madya · kelas 11"; null of who holds none
 * @param contract how it stands; null of who has none, or where the reader does not see it
 * @param above null of who holds no post
 */
public record Summary(
        String post, String profile, List<String> unitPath, String contract, Above above, List<DelegationLine> lent)
        implements Serializable {

    /** The acting superior, and why it is he. */
    public record Above(String nip, String name, String post, String because) implements Serializable {}
}
