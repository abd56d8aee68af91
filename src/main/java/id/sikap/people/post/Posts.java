package id.sikap.people.post;

import id.sikap.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The posts of the units, each known by its title in the unit. */
@ApplicationScoped
public class Posts {

    /** A post of a unit, for who appoints somebody to it. */
    public record Found(String title, PostProfile profile) {}

    private static final String POST =
            "select title, position_kind, echelon_code, position_level, position_class from post where unit_id = ? ";

    @Inject
    Jdbc jdbc;

    public Optional<PostProfile> of(long unitId, String title) {
        return jdbc.query(POST + "and lower(title) = lower(?)", Posts::found, unitId, title).stream()
                .findFirst()
                .map(Found::profile);
    }

    /** With that piece of a title, by title; teams are no posts to be appointed to. */
    public List<Found> find(long unitId, String piece, int limit) {
        String pattern =
                "%" + piece.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return jdbc.query(POST + """
                        and lower(title) like lower(?) escape '!'
                        and not exists (select a.id from assignment a
                             where a.post_id = post.id and a.kind in ('KETUA_TIM', 'ANGGOTA_TIM'))
                      order by title limit ?""", Posts::found, unitId, pattern, limit);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString(1),
                new PostProfile(row.getString(2), row.getString(3), row.getString(4), row.getObject(5, Integer.class)));
    }
}
