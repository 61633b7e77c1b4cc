package worldswitch.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.Architectures;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house: who may know whom, and what the machine may not know at all. */
class HouseRulesTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("worldswitch");
    private static final JavaClasses EMULATOR =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("worldswitch.emulator");

    @Test
    void the_rules_have_looked_at_the_whole_house() {
        assertThat(EMULATOR.size()).isGreaterThan(200);
        assertThat(PRODUCT.size()).isGreaterThan(400);
        assertThat(PRODUCT.stream().map(HouseRulesTest::module)).contains("emulator", "sessions", "views", "app");
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[1];
    }

    @Test
    void dependencies_run_one_way_from_app_to_emulator() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("app")
                .definedBy("worldswitch.app..")
                .layer("views")
                .definedBy("worldswitch.views..")
                .layer("sessions")
                .definedBy("worldswitch.sessions..")
                .layer("emulator")
                .definedBy("worldswitch.emulator..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("views")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("sessions")
                .mayOnlyBeAccessedByLayers("app", "views")
                .check(PRODUCT);
    }

    @Test
    void the_emulator_knows_no_window_no_clock_no_thread_no_random_number_and_no_file() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.awt..",
                        "javax.swing..",
                        "java.net..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.time..",
                        "java.util.concurrent..",
                        "java.security..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Thread.class,
                        ThreadLocal.class,
                        Runtime.class,
                        ProcessBuilder.class,
                        java.util.Random.class,
                        java.util.UUID.class,
                        java.util.Date.class,
                        java.util.Timer.class,
                        java.io.File.class,
                        java.io.FileInputStream.class,
                        java.io.FileOutputStream.class,
                        java.io.RandomAccessFile.class)
                .check(EMULATOR);
    }

    @Test
    void the_emulator_asks_the_host_neither_the_time_nor_for_randomness() {
        noClasses()
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "identityHashCode", Object.class)
                .check(EMULATOR);
    }

    @Test
    void only_views_and_app_know_swing() {
        noClasses()
                .that()
                .resideInAPackage("worldswitch.sessions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.swing..", "java.awt..")
                .check(PRODUCT);
    }

    @Test
    void no_package_of_the_emulator_or_of_the_sessions_depends_on_itself_through_others() {
        for (String module : Set.of("emulator", "sessions")) {
            slices().matching("worldswitch." + module + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .check(PRODUCT);
        }
    }
}
