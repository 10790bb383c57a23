package dev.midad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.midad");

    @Test
    void roomsUseOnlyTheRoomsBelowThem() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.midad..")
                .layer("database")
                .definedBy("dev.midad.database")
                .layer("text")
                .definedBy("dev.midad.text")
                .layer("web")
                .definedBy("dev.midad.web")
                .layer("access")
                .definedBy("dev.midad.access")
                .layer("slugs")
                .definedBy("dev.midad.slugs")
                .layer("publication")
                .definedBy("dev.midad.publication")
                .layer("sections")
                .definedBy("dev.midad.sections")
                .layer("authors")
                .definedBy("dev.midad.authors")
                .layer("tags")
                .definedBy("dev.midad.tags")
                .layer("articles")
                .definedBy("dev.midad.articles")
                .layer("comments")
                .definedBy("dev.midad.comments")
                .layer("search")
                .definedBy("dev.midad.search")
                .layer("feeds")
                .definedBy("dev.midad.feeds")
                .layer("moving")
                .definedBy("dev.midad.moving")
                .layer("start")
                .definedBy("dev.midad", "dev.midad.sample")
                .whereLayer("database")
                .mayNotAccessAnyLayer()
                .whereLayer("text")
                .mayNotAccessAnyLayer()
                .whereLayer("web")
                .mayOnlyAccessLayers("database")
                .whereLayer("access")
                .mayOnlyAccessLayers("web", "database")
                .whereLayer("slugs")
                .mayOnlyAccessLayers("web", "text", "database")
                .whereLayer("publication")
                .mayOnlyAccessLayers("access", "web", "text", "database")
                .whereLayer("sections")
                .mayOnlyAccessLayers("publication", "slugs", "access", "web", "text", "database")
                .whereLayer("authors")
                .mayOnlyAccessLayers("publication", "slugs", "access", "web", "text", "database")
                .whereLayer("tags")
                .mayOnlyAccessLayers("publication", "slugs", "access", "web", "text", "database")
                .whereLayer("search")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("feeds")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("feeds")
                .mayOnlyAccessLayers("articles", "tags", "authors", "sections", "publication", "web", "text")
                .whereLayer("moving")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("start")
                .mayNotBeAccessedByAnyLayer()
                .because("docs/architecture.md draws the arrows this way: a room can be read knowing those below alone")
                .check(HOUSE);
    }

    @Test
    void noRoomLeadsBackToItself() {
        slices().matching("dev.midad.(*)")
                .should()
                .beFreeOfCycles()
                .because("two rooms in a circle are one room")
                .check(HOUSE);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .because("what leaves a room is a record; an entity as JSON is how drafts leak")
                .check(HOUSE);
    }

    @Test
    void conceptsReferToOneAnotherById() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ManyToOne.class, OneToMany.class, OneToOne.class, ManyToMany.class)
                .because("views are composed with one batched look-up, not one a row")
                .check(HOUSE);
    }

    @Test
    void everyRoomIsNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                .because("NullAway checks only what is marked")
                .check(HOUSE);
    }
}
