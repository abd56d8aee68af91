package id.sikap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import id.sikap.platform.Anyone;
import id.sikap.platform.Requires;
import id.sikap.platform.UseCase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;

/** The rules of the house, each of which caught a planted violation once (see the name of the plant at each). */
@AnalyzeClasses(packages = "id.sikap", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final Set<String> CLOCKLESS = Set.of(
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            LocalTime.class.getName(),
            Instant.class.getName(),
            YearMonth.class.getName(),
            ZonedDateTime.class.getName());

    /** Planted: a use of review.Verdict in target.Target. */
    @ArchTest
    static final ArchRule arrowsRunOneWay = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("id.sikap..")
            .layer("platform")
            .definedBy("id.sikap.platform..")
            .layer("audit")
            .definedBy("id.sikap.audit..")
            .layer("calendar")
            .definedBy("id.sikap.calendar..")
            .layer("policy")
            .definedBy("id.sikap.policy..")
            .layer("people")
            .definedBy("id.sikap.people..")
            .layer("access")
            .definedBy("id.sikap.access..")
            .layer("target")
            .definedBy("id.sikap.target..")
            .layer("worklog")
            .definedBy("id.sikap.worklog..")
            .layer("review")
            .definedBy("id.sikap.review..")
            .layer("report")
            .definedBy("id.sikap.report..")
            .layer("home")
            .definedBy("id.sikap.home..")
            .layer("demo")
            .definedBy("id.sikap.demo..")
            .layer("start")
            .definedBy("id.sikap.start..")
            .whereLayer("platform")
            .mayNotAccessAnyLayer()
            .whereLayer("audit")
            .mayOnlyAccessLayers("platform")
            .whereLayer("calendar")
            .mayOnlyAccessLayers("platform", "audit")
            .whereLayer("policy")
            .mayOnlyAccessLayers("platform", "audit", "calendar")
            .whereLayer("people")
            .mayOnlyAccessLayers("platform", "audit", "calendar", "policy")
            .whereLayer("access")
            .mayOnlyAccessLayers("platform", "audit", "calendar", "policy", "people")
            .whereLayer("target")
            .mayOnlyAccessLayers("platform", "audit", "calendar", "policy", "people")
            .whereLayer("worklog")
            .mayOnlyAccessLayers("platform", "audit", "calendar", "policy", "people", "target")
            .whereLayer("review")
            .mayOnlyAccessLayers("platform", "audit", "calendar", "policy", "people", "target", "worklog")
            .whereLayer("report")
            .mayOnlyAccessLayers("platform", "audit", "calendar", "policy", "people", "target", "worklog", "review")
            .whereLayer("home")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("demo")
            .mayOnlyBeAccessedByLayers("start");

    /** Planted: people.Staff used in platform.CurrentUser. */
    @ArchTest
    static final ArchRule noCycles =
            slices().matching("id.sikap.(*)..").should().beFreeOfCycles();

    /** Planted: a field of type EntityManager in worklog.DayPage. */
    @ArchTest
    static final ArchRule onlyRepositoriesKnowTheEntityManager = fields().that()
            .haveRawType(EntityManager.class)
            .should()
            .beDeclaredInClassesThat(
                    new DescribedPredicate<>("are repositories: a plural, or a name for a collection") {
                        @Override
                        public boolean test(JavaClass type) {
                            return REPOSITORIES.contains(type.getName());
                        }
                    });

    /** By name, so that a new one is a decision. */
    private static final Set<String> REPOSITORIES = Set.of(
            "id.sikap.access.Accounts",
            "id.sikap.access.SignInThrottle",
            "id.sikap.audit.AuditTrail",
            "id.sikap.calendar.Holidays",
            "id.sikap.people.People",
            "id.sikap.people.Staff",
            "id.sikap.people.Units",
            "id.sikap.people.authority.Relations",
            "id.sikap.people.change.Changes",
            "id.sikap.people.change.Temporaries",
            "id.sikap.people.command.Delegations",
            "id.sikap.people.person.Histories",
            "id.sikap.people.quality.Findings",
            "id.sikap.policy.EntryPolicies",
            "id.sikap.report.MonthFigures",
            "id.sikap.review.Reviews",
            "id.sikap.target.Targets",
            "id.sikap.worklog.DayEntries",
            "id.sikap.worklog.progress.Realisations");

    /** Planted: FacesContext in worklog.LogEntry. */
    @ArchTest
    static final ArchRule onlyPagesKnowFaces = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Page")
            .and()
            .resideOutsideOfPackage("id.sikap.platform.faces..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    /** Planted: @Requires removed from worklog.SubmitDay. */
    @ArchTest
    static final ArchRule everyUseCaseNamesItsAuthority = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(Anyone.class);

    /** Planted: @Transactional on access.Accounts. */
    @ArchTest
    static final ArchRule theUseCaseIsTheTransaction = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(UseCase.class)
            .orShould()
            .be(UseCase.class);

    /** Planted: LocalDate.now() in target.TargetDraft. */
    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("id.sikap.platform.TimeSource$FileClock")
            .and()
            .resideOutsideOfPackage("id.sikap.start..")
            .should()
            .callMethodWhere(new DescribedPredicate<>("asks the time without a Clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getName().equals("now")
                            && CLOCKLESS.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                }
            });

    /** Planted: a Logger in calendar.Holiday. */
    @ArchTest
    static final ArchRule entitiesKnowOnlyPersistenceAndPlainTypes = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..", "java.time..", "java.util..", "java.math..", "jakarta.persistence..", "id.sikap..");

    /** Planted: a public method returning DayEntry in worklog.DayPage. */
    @ArchTest
    static final ArchRule noEntityReachesATableOfAPage = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Page")
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType(new DescribedPredicate<>("an entity") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Entity.class);
                }
            });

    /** Planted: ProcessBuilder in report.Documents. */
    @ArchTest
    static final ArchRule thePortalStartsNoProcess = noClasses()
            .that()
            .resideOutsideOfPackage("id.sikap.start..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .callMethod(Runtime.class, "exec", String.class);
}
