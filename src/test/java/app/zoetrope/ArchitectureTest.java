package app.zoetrope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// The directions between the packages.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.zoetrope");

    private static final String[] SCREENS = {
        "compose", "queue", "player", "compare", "gallery", "exporting", "preferences", "spending"
    };

    @Test
    void theModelUsesTheJdkAlone() {
        only("app.zoetrope.model..", "java..", "org.jspecify..");
    }

    @Test
    void theTextsUseTheModelAlone() {
        only("app.zoetrope.text..", "app.zoetrope.model..", "java..", "org.jspecify..");
    }

    @Test
    void useCasesUseTheModelAndTheirOwnPorts() {
        only("app.zoetrope.generation..", "app.zoetrope.model..", "java..", "org.jspecify..", "org.slf4j..");
        only("app.zoetrope.library..", "app.zoetrope.model..", "java..", "org.jspecify..", "org.slf4j..");
        only(
                "app.zoetrope.export..",
                "app.zoetrope.model..",
                "app.zoetrope.library..",
                "java..",
                "org.jspecify..",
                "org.slf4j..");
    }

    @Test
    void adaptersKnowTheModelAndThePortsTheyImplement() {
        adapter("app.zoetrope.engine.segmind..", "app.zoetrope.generation..");
        adapter("app.zoetrope.engine.sketch..", "app.zoetrope.generation..");
        adapter(
                "app.zoetrope.storage..",
                "app.zoetrope.generation..",
                "app.zoetrope.library..",
                "app.zoetrope.export..");
        adapter("app.zoetrope.media..", "app.zoetrope.generation..", "app.zoetrope.library..", "app.zoetrope.export..");
        adapter("app.zoetrope.web..", "app.zoetrope.generation..");
        adapter("app.zoetrope.platform..");
    }

    @Test
    void noScreenKnowsAnAdapterOrAnotherScreen() {
        for (String screen : SCREENS) {
            noClasses()
                    .that()
                    .resideInAPackage("app.zoetrope.ui." + screen + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                                    "app.zoetrope.engine..",
                                    "app.zoetrope.storage..",
                                    "app.zoetrope.media..",
                                    "app.zoetrope.web..",
                                    "app.zoetrope.cli..",
                                    "app.zoetrope.app..")
                            .or(resideInAPackage("app.zoetrope.ui..")
                                    .and(DescribedPredicate.not(resideInAnyPackage(
                                            "app.zoetrope.ui." + screen + "..",
                                            "app.zoetrope.ui.fx..",
                                            "app.zoetrope.ui.control..",
                                            "app.zoetrope.ui.theme..")))))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void reusableControlsKnowNothingOfTheApplicationButItsWords() {
        noClasses()
                .that()
                .resideInAPackage("app.zoetrope.ui.control..")
                .should()
                .dependOnClassesThat(resideInAPackage("app.zoetrope..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                "app.zoetrope.ui.control..", "app.zoetrope.ui.fx..", "app.zoetrope.text.."))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void onlyMainUsesTheCompositionRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.zoetrope.app..")
                .and()
                .doNotHaveFullyQualifiedName("app.zoetrope.Main")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.zoetrope.app..")
                .check(CLASSES);
    }

    @Test
    void viewModelsStayToolkitFree() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.application..",
                        "javafx.concurrent..",
                        "javafx.animation..")
                .because("a view-model must be testable without a display")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void eachTechnologyHasItsHome() {
        home("java.sql..", "app.zoetrope.storage..");
        home("java.net.http..", "app.zoetrope.engine.segmind..", "app.zoetrope.web..");
        home("javafx.scene..", "app.zoetrope.ui..", "app.zoetrope.app..");
        home("javafx.stage..", "app.zoetrope.ui..", "app.zoetrope.app..");
        home("javafx.beans..", "app.zoetrope.ui..", "app.zoetrope.app..", "app.zoetrope.settings..");
        noClasses()
                .that()
                .resideOutsideOfPackages("app.zoetrope.media..", "app.zoetrope.platform..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class)
                .check(CLASSES);
    }

    @Test
    void thereAreNoCyclesBetweenPackages() {
        slices().matching("app.zoetrope.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static void adapter(String packages, String... ports) {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat(resideInAPackage("app.zoetrope..")
                        .and(DescribedPredicate.not(resideInAnyPackage(packages, "app.zoetrope.model..")))
                        .and(DescribedPredicate.not(resideInAnyPackage(ports))))
                .allowEmptyShould(true);
        rule.check(CLASSES);
    }

    private static void only(String packages, String... allowed) {
        classes()
                .that()
                .resideInAPackage(packages)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(resideInAPackage(packages))
                        .or(isPrimitive()))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> isPrimitive() {
        return DescribedPredicate.describe("primitives and arrays", type -> type.isPrimitive() || type.isArray());
    }

    private static void home(String technology, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
