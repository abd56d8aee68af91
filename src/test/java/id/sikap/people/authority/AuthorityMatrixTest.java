package id.sikap.people.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AuthorityMatrixTest {

    private static final String HEAD = "action,door,state,"
            + Arrays.stream(Relation.values())
                    .map(relation -> relation.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(","))
            + ",same_unit";

    @Test
    void aRelationOpensTheStatesOfItsCells() {
        AuthorityMatrix matrix = AuthorityMatrix.read(List.of(
                HEAD,
                "ENTRY_READ,GET /x,DRAFT,Y,-,-,-,-,-,-,-,-,-,-,-",
                "ENTRY_READ,GET /x,SENT,Y,Y,-,-,-,-,-,-,-,-,-,-"));
        assertThat(matrix.states(Act.ENTRY_READ, Relation.SELF)).containsExactly("DRAFT", "SENT");
        assertThat(matrix.states(Act.ENTRY_READ, Relation.DIRECT)).containsExactly("SENT");
        assertThat(matrix.states(Act.ENTRY_READ, Relation.PPK)).isEmpty();
        assertThat(matrix.states(Act.ENTRY_EDIT, Relation.SELF)).isEmpty();
    }

    /** A colleague is nothing that a right could hang on; a slip of the pen must not give him one. */
    @Test
    void whoStandsInNoRelationIsAllowedNothing() {
        assertThatThrownBy(() -> AuthorityMatrix.read(List.of(HEAD, "ENTRY_READ,GET /x,SENT,Y,-,-,-,-,-,-,-,-,-,-,Y")))
                .hasMessageContaining("same_unit");
    }

    /** Columns in another order would give each other's rights. */
    @Test
    void aColumnMovedIsNoticed() {
        assertThatThrownBy(() -> AuthorityMatrix.read(List.of(
                        HEAD.replace("self,direct", "direct,self"), "ENTRY_READ,GET /x,SENT,Y,-,-,-,-,-,-,-,-,-,-,-")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AuthorityMatrix.read(List.of(HEAD, "ENTRY_READ,GET /x,SENT,Y")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyActIsInTheFile() {
        AuthorityMatrix matrix = AuthorityMatrix.load();
        assertThat(Act.values()).allSatisfy(act -> assertThat(Relation.values())
                .as(act.name())
                .anySatisfy(relation -> assertThat(matrix.states(act, relation)).isNotEmpty()));
    }
}
