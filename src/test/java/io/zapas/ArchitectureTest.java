package io.zapas;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures;
import io.zapas.cancellation.declared.Classifier;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The walls of the house. Who wants to move one says why in {@code package-info}. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("io.zapas");

    /** Which packages each package may use. */
    private static final Map<String, String[]> USES = Map.ofEntries(
            Map.entry("shop", new String[] {}),
            Map.entry("intake", new String[] {"shop"}),
            Map.entry("cancellation", new String[] {"shop"}),
            Map.entry("forecast", new String[] {"shop"}),
            Map.entry("demand", new String[] {"shop", "cancellation"}),
            Map.entry("ordering", new String[] {"shop", "forecast", "demand"}),
            Map.entry("advice", new String[] {"shop", "ordering", "forecast", "cancellation", "demand"}),
            Map.entry("workbook", new String[] {}),
            Map.entry(
                    "report",
                    new String[] {"shop", "advice", "ordering", "forecast", "cancellation", "demand", "workbook"}),
            Map.entry("store", new String[] {"shop", "intake", "cancellation", "demand", "forecast", "ordering"}));

    private static final String[] PURE = {
        "io.zapas.shop..",
        "io.zapas.demand..",
        "io.zapas.forecast..",
        "io.zapas.ordering..",
        "io.zapas.cancellation..",
        "io.zapas.advice.."
    };

    @Test
    void dependenciesPointOneWay() {
        Architectures.LayeredArchitecture layers =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        layers = layers.layer("run").definedBy("io.zapas", "io.zapas.run..");
        for (String each : USES.keySet()) {
            layers = layers.layer(each).definedBy("io.zapas." + each + "..");
        }
        layers = layers.whereLayer("run").mayNotBeAccessedByAnyLayer();
        for (Map.Entry<String, String[]> each : USES.entrySet()) {
            Architectures.LayeredArchitecture.LayerDependencySpecification layer = layers.whereLayer(each.getKey());
            layers = each.getValue().length == 0
                    ? layer.mayNotAccessAnyLayer()
                    : layer.mayOnlyAccessLayers(each.getValue());
        }
        layers.check(HOUSE);
    }

    @Test
    void noCycles() {
        slices().matching("io.zapas.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("io.zapas.ordering.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void noCyclesWithinCancellation() {
        slices().matching("io.zapas.cancellation.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    /** A line is classified once a night: where demand is rebuilt; the analysis is handed what was declared then. */
    @Test
    void linesAreClassifiedInOnePlace() {
        noClasses()
                .that()
                .doNotHaveSimpleName("DeclaredCancellations")
                .should()
                .callMethodWhere(target(name("classify")).and(target(owner(type(Classifier.class)))))
                .check(HOUSE);
        noClasses()
                .that()
                .doNotHaveSimpleName("RebuildDemand")
                .should()
                .callConstructorWhere(target(owner(simpleName("DeclaredCancellations"))))
                .check(HOUSE);
    }

    @Test
    void noCyclesWithinTheIntake() {
        slices().matching("io.zapas.intake.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void noCyclesWithinTheForecast() {
        slices().matching("io.zapas.forecast.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void aNameOfATypeStandsOnce() {
        Map<String, java.util.List<JavaClass>> byName = HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName));
        assertThat(byName).allSatisfy((name, types) -> assertThat(types).hasSize(1));
    }

    @Test
    void poiOnlyWhereFilesAreReadAndDrawn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.zapas.intake..", "io.zapas.workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(HOUSE);
    }

    @Test
    void springOnlyInTheShellAndTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.zapas.run..", "io.zapas.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(HOUSE);
    }

    @Test
    void sqlOnlyInTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.zapas.run..", "io.zapas.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
                .check(HOUSE);
    }

    @Test
    void thePurePackagesKnowNoFilesAndNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(HOUSE);
    }
}
