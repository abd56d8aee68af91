package id.sikap.people.roster;

import id.sikap.people.roster.UnitRow.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Who stands under whom by the unit tree: under the head of the own unit, a head under the head of the unit above,
 * climbing over posts that nobody holds. Nobody stands under himself, and only the top stands under nobody.
 */
final class LineOfCommand {

    /** A person on his post. */
    record Post(String nip, String unitCode, String positionTitle, LocalDate since, boolean active) {}

    // Two may hold one post for a while (an export before the hand-over): the one who holds it longer leads.
    private static final Comparator<Post> SENIORITY = Comparator.comparing(
                    Post::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Post::nip);

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Post> posts = new HashMap<>();
    private final Map<String, Post> heads = new HashMap<>();

    LineOfCommand(Collection<Unit> units, Collection<Post> posts) {
        units.forEach(unit -> this.units.put(unit.code(), unit));
        for (Post post : posts) {
            this.posts.put(post.nip(), post);
            if (leads(post)) {
                heads.merge(post.unitCode(), post, (one, other) -> SENIORITY.compare(one, other) <= 0 ? one : other);
            }
        }
    }

    /** The NIP of the superior that follows from the tree; null when nobody is above. */
    String superiorOf(String nip) {
        Unit unit = units.get(posts.get(nip).unitCode());
        while (unit != null) {
            Post head = heads.get(unit.code());
            if (head != null && !head.nip().equals(nip)) {
                return head.nip();
            }
            unit = units.get(unit.parentCode());
        }
        return null;
    }

    private boolean leads(Post post) {
        Unit unit = units.get(post.unitCode());
        return post.active()
                && unit != null
                && post.positionTitle() != null
                && unit.headTitle() != null
                && unit.headTitle()
                        .toLowerCase(Locale.ROOT)
                        .equals(post.positionTitle().toLowerCase(Locale.ROOT));
    }
}
