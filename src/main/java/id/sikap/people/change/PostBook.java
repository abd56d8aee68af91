package id.sikap.people.change;

import id.sikap.people.post.PostDraft;
import id.sikap.people.post.PostProfile;
import id.sikap.platform.Ids;
import id.sikap.platform.Refused;
import id.sikap.platform.Refused.Fault;
import java.sql.SQLException;
import java.util.List;

/** The posts of the units: a deed finds the one it names, or enters it with what it says of it. */
final class PostBook {

    private PostBook() {}

    /** Of a post that somebody holds or held, a deed may say what was not known, but nothing else than is recorded. */
    static long post(PersonnelFile file, long unitId, String title, boolean heads, PostDraft said) throws SQLException {
        List<Long> known = file.ids("select id from post where unit_id = ? and lower(title) = lower(?)", unitId, title);
        if (known.isEmpty()) {
            return enter(file, unitId, title, said.over(presumed(file, unitId, title, heads)));
        }
        long post = known.get(0);
        if (!said.saysNothing()) {
            PostProfile recorded = file.profile(post);
            boolean held = !file.ids("select id from assignment where post_id = ? limit 1", post)
                    .isEmpty();
            List<Fault> faults = held ? said.contradictions(recorded) : List.of();
            if (!faults.isEmpty()) {
                throw new Refused(faults);
            }
            PostProfile now = said.over(recorded);
            file.run(
                    "update post set position_kind = ?, echelon_code = ?, position_level = ?, position_class = ? where id = ?",
                    now.positionKind(),
                    now.echelonCode(),
                    now.level(),
                    now.positionClass(),
                    post);
        }
        return post;
    }

    private static PostProfile presumed(PersonnelFile file, long unitId, String title, boolean heads)
            throws SQLException {
        return PostProfile.presumed(
                title, heads, heads ? file.text("select echelon_code from work_unit where id = ?", unitId) : null);
    }

    private static long enter(PersonnelFile file, long unitId, String title, PostProfile profile) throws SQLException {
        long id = Ids.next();
        file.run(
                """
                insert into post (id, unit_id, title, position_kind, echelon_code, position_level, position_class)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                unitId,
                title,
                profile.positionKind(),
                profile.echelonCode(),
                profile.level(),
                profile.positionClass());
        return id;
    }
}
