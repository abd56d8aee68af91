package id.sikap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.sikap.audit.reading.AuditWords;
import id.sikap.platform.UseCase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Follows every public method of every use case to what it calls: whoever reaches a write must reach the trail. */
class EveryChangeIsRecordedTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("id.sikap");

    /**
     * Counters against guessing: what they count is in the trail as sign-ins that failed. The turn of a day: what it shows was
     * recorded when it was planned.
     */
    private static final Set<String> NOTHING_NEW =
            Set.of("id.sikap.access.SignInThrottle", "id.sikap.people.change.TurnDay");

    private static final Pattern ACTION =
            Pattern.compile("(?:Deed\\s*\\.of|\\brecord)\\(\\s*\"([A-Z_]+)\"|\\? \"([A-Z_]+)\" : \"([A-Z_]+)\"");

    private record Reach(boolean writes, boolean records) {}

    @Test
    void noUseCaseForgets() {
        Set<String> writers = new TreeSet<>();
        Set<String> forgetful = new TreeSet<>();
        CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(UseCase.class))
                .filter(type -> !NOTHING_NEW.contains(type.getName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(method -> {
                    Reach reach = reach(method);
                    String name = method.getOwner().getSimpleName() + "." + method.getName();
                    if (reach.writes()) {
                        writers.add(name);
                    }
                    if (reach.writes() && !reach.records()) {
                        forgetful.add(name);
                    }
                });
        assertThat(forgetful).isEmpty();
        assertThat(writers)
                .contains(
                        "LogEntry.log",
                        "LogEntry.edit",
                        "SubmitDay.submit",
                        "ChangeEntry.discard",
                        "AttachEvidence.attach",
                        "ReviewEntry.decide",
                        "AgreeTargets.withdraw",
                        "ImportPeople.take",
                        "IssueCode.issue",
                        "AddPolicy.add");
    }

    /** What reads only, but leaves the house or tells of another. */
    @Test
    void printsAndLooksAreRecordedToo() {
        for (String name : List.of(
                "report.GatherReport.person",
                "report.GatherReport.unitPaper",
                "report.GatherReport.agencyPaper",
                "report.UnitPage.load",
                "target.TargetResource.list",
                "people.command.PeopleResource.superior",
                "worklog.ReadEvidence.read",
                "worklog.EntryResource.list")) {
            int dot = name.lastIndexOf('.');
            JavaClass type = CLASSES.get("id.sikap." + name.substring(0, dot));
            assertThat(type.getMethods().stream()
                            .filter(method -> method.getName().equals(name.substring(dot + 1)))
                            .map(EveryChangeIsRecordedTest::reach))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(Reach::records);
        }
    }

    /** Plain words for every action, in both languages (which have the same keys), and each can be filtered by. */
    @Test
    void everyActionHasItsWords() throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("id.sikap.Messages");
        Set<String> actions = actions();
        assertThat(actions).hasSizeGreaterThan(20);
        assertThat(actions).allSatisfy(action -> assertThat(words.containsKey("audit.action." + action))
                .as(action)
                .isTrue());
        assertThat(new AuditWords().getActions()).containsAll(actions);
    }

    private static Set<String> actions() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Deed.java"))
                    .toList();
            Set<String> actions = new TreeSet<>(Set.of("ENTRY_APPROVE", "ENTRY_RETURN", "ENTRY_REJECT"));
            for (Path source : sources) {
                String text = Files.readString(source);
                if (text.contains("AuditTrail") || text.contains("Deed")) {
                    actions.addAll(ACTION.matcher(text)
                            .results()
                            .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                            .filter(name -> name != null && name.contains("_") && !name.endsWith("_"))
                            .collect(Collectors.toSet()));
                }
            }
            return actions;
        }
    }

    private static Reach reach(JavaCodeUnit start) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>(List.of(start));
        boolean writes = false;
        boolean records = false;
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            if (!seen.add(unit)) {
                continue;
            }
            if (unit.getOwner().isAssignableTo(AuditTrail.class)) {
                records |= unit.getName().startsWith("record");
                continue;
            }
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                writes |= isWrite(access);
                access.getTarget()
                        .resolveMember()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaMember.class::cast)
                        .filter(member -> member.getOwner().getPackageName().startsWith("id.sikap"))
                        .ifPresent(member -> next.add((JavaCodeUnit) member));
            }
        }
        return new Reach(writes, records);
    }

    private static boolean isWrite(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (access instanceof JavaFieldAccess field) {
            // A new one is no change until it is handed to the entity manager.
            return field.getAccessType() == JavaFieldAccess.AccessType.SET
                    && owner.isAnnotatedWith(Entity.class)
                    && !(field.getOrigin() instanceof JavaConstructor);
        }
        String name = access.getName();
        return owner.isAssignableTo(EntityManager.class)
                        && Set.of("persist", "merge", "remove").contains(name)
                || owner.isAssignableTo(Query.class) && name.equals("executeUpdate")
                || owner.isAssignableTo(Statement.class)
                        && Set.of("executeUpdate", "executeBatch").contains(name);
    }
}
