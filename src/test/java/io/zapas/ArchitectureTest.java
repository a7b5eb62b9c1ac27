package io.zapas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls of the house. Who wants to move one says why in {@code package-info}. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.zapas");

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("nightly")
                .definedBy("io.zapas", "io.zapas.nightly..")
                .layer("exports")
                .definedBy("io.zapas.exports..")
                .layer("ledger")
                .definedBy("io.zapas.ledger..")
                .layer("demand")
                .definedBy("io.zapas.demand..")
                .layer("forecast")
                .definedBy("io.zapas.forecast..")
                .layer("restock")
                .definedBy("io.zapas.restock..")
                .layer("cancellation")
                .definedBy("io.zapas.cancellation..")
                .layer("report")
                .definedBy("io.zapas.report..")
                .layer("workbook")
                .definedBy("io.zapas.workbook..")
                .whereLayer("nightly")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("nightly")
                .whereLayer("workbook")
                .mayOnlyBeAccessedByLayers("nightly", "report")
                .whereLayer("ledger")
                .mayOnlyBeAccessedByLayers("nightly")
                .whereLayer("exports")
                .mayOnlyBeAccessedByLayers("nightly", "ledger")
                .whereLayer("restock")
                .mayOnlyBeAccessedByLayers("nightly", "ledger", "report")
                .whereLayer("demand")
                .mayOnlyBeAccessedByLayers("nightly", "ledger", "report")
                .whereLayer("forecast")
                .mayOnlyBeAccessedByLayers("nightly", "ledger", "report", "restock", "demand")
                .whereLayer("cancellation")
                .mayOnlyBeAccessedByLayers("nightly", "ledger", "report", "demand")
                .check(HOUSE);
    }

    @Test
    void noCycles() {
        slices().matching("io.zapas.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void poiOnlyWhereFilesAreReadAndDrawn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.zapas.exports..", "io.zapas.workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(HOUSE);
    }

    @Test
    void springOnlyInTheShellAndTheLedger() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.zapas.nightly..", "io.zapas.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(HOUSE);
    }

    @Test
    void sqlOnlyInTheLedger() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.zapas.nightly..", "io.zapas.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")
                .check(HOUSE);
    }

    @Test
    void thePureRoomsKnowNoFilesAndNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.zapas.demand..", "io.zapas.forecast..", "io.zapas.restock..", "io.zapas.cancellation..")
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
