package dev.midad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the plan of the house: which rooms there are, lowest first, and which rooms each may use. */
class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.midad");

    private static final List<Room> HOUSE = List.of(
            room("foundation.database", "it knows PostgreSQL and nothing of newspapers"),
            room(
                    "foundation.changes",
                    "everything downstream reads the change log, so it knows nothing of them",
                    "foundation.database"),
            room(
                    "foundation.reading",
                    "reading without transactions is the same whatever is read",
                    "foundation.database",
                    "foundation.changes"),
            room("foundation.store", "a file is kept under its key whatever it is of"),
            room(
                    "foundation.web",
                    "every resource shares it, and it knows none of them",
                    "foundation.database",
                    "foundation.store"),
            room("foundation.reach", "who may be connected to does not depend on what for", "foundation.web"),
            room(
                    "foundation.retries",
                    "a retry is answered before a resource is asked",
                    "foundation.database",
                    "foundation.web"),
            room(
                    "foundation.delivery",
                    "an answer is kept whatever it holds; the change log says when it goes",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.reading",
                    "foundation.web"),
            room(
                    "foundation.contract",
                    "it completes the OpenAPI document and runs in the build, where no newsroom is",
                    "foundation.web",
                    "foundation.retries"),
            room("language.text", "text is made and compared without a database"),
            room("language.words", "what a word is does not depend on where words are kept", "language.text"),
            room(
                    "people.access",
                    "who asks is known before it is known what for",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.web"),
            room(
                    "people.accounts",
                    "signing in must not depend on what a person may then do",
                    "foundation.database",
                    "foundation.web",
                    "language.text",
                    "people.access"),
            room(
                    "newsroom.publication",
                    "the publication stands above nothing else of the newsroom",
                    "foundation.changes",
                    "foundation.web",
                    "language.text",
                    "people.access"),
            room("newsroom.pictures", "a picture is rendered the same whoever shows it, and without a database"),
            room("newsroom.files", "what a file is stands in the file, whoever it is of", "foundation.web"),
            room(
                    "newsroom.slugs",
                    "a slug knows its holder by kind and id alone",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.web",
                    "foundation.delivery",
                    "language.text",
                    "people.access",
                    "newsroom.publication"),
            room(
                    "newsroom.sections",
                    "sections are what articles are filed under, never the reverse",
                    "foundation.changes",
                    "foundation.web",
                    "foundation.delivery",
                    "language.text",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.slugs"),
            room(
                    "newsroom.authors",
                    "authors stand in bylines, and know no articles",
                    "foundation.database",
                    "foundation.web",
                    "language.text",
                    "people.access",
                    "newsroom.slugs"),
            room(
                    "newsroom.tags",
                    "tags are put on articles, and know none",
                    "foundation.web",
                    "language.text",
                    "people.access",
                    "newsroom.slugs"),
            room(
                    "newsroom.media",
                    "media are shown by articles, and know none",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.reading",
                    "foundation.store",
                    "foundation.web",
                    "foundation.reach",
                    "foundation.delivery",
                    "language.text",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.pictures",
                    "newsroom.files",
                    "newsroom.tags"),
            room(
                    "newsroom.uploads",
                    "a file that comes in pieces is a medium only once it is whole",
                    "foundation.database",
                    "foundation.store",
                    "foundation.web",
                    "people.access",
                    "newsroom.media"),
            room(
                    "newsroom.redirects",
                    "what is said of an old address names what it leads to by kind and id, and knows none of it",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.reading",
                    "foundation.web",
                    "language.text",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.slugs"),
            room(
                    "newsroom.published",
                    "a draft that cannot be named cannot leak",
                    "foundation.database",
                    "foundation.reading",
                    "foundation.web",
                    "foundation.delivery",
                    "language.text",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.sections",
                    "newsroom.authors",
                    "newsroom.tags",
                    "newsroom.media"),
            room(
                    "newsroom.issues",
                    "readers get an issue as it was published, and its draft cannot be named",
                    "foundation.database",
                    "foundation.reading",
                    "foundation.web",
                    "foundation.delivery",
                    "language.text",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.sections",
                    "newsroom.media",
                    "newsroom.published"),
            room(
                    "newsroom.fronts",
                    "readers get a front as its containers were launched, and no draft of one can be named",
                    "foundation.database",
                    "foundation.reading",
                    "foundation.web",
                    "foundation.delivery",
                    "language.text",
                    "newsroom.slugs",
                    "newsroom.media",
                    "newsroom.published",
                    "newsroom.issues"),
            room(
                    "newsroom.pages",
                    "readers get a page as it was published, and its draft cannot be named",
                    "foundation.database",
                    "foundation.reading",
                    "foundation.web",
                    "foundation.delivery",
                    "language.text",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.media",
                    "newsroom.published"),
            room(
                    "newsroom.menus",
                    "a menu names what it leads to by kind and id, and shows of it what readers have",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.reading",
                    "foundation.web",
                    "foundation.delivery",
                    "language.text",
                    "people.access",
                    "newsroom.slugs",
                    "newsroom.sections",
                    "newsroom.authors",
                    "newsroom.tags"),
            room(
                    "newsroom.articles",
                    "the desk publishes into the snapshot, and knows nobody who reads it",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.web",
                    "language.text",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.sections",
                    "newsroom.authors",
                    "newsroom.tags",
                    "newsroom.files",
                    "newsroom.media",
                    "newsroom.published"),
            room(
                    "newsroom.locks",
                    "a lock tells who edits, and changes no article",
                    "foundation.web",
                    "people.access",
                    "newsroom.articles"),
            room(
                    "newsroom.issuedesk",
                    "an issue goes out with its articles in one transaction, so its desk needs theirs",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.web",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.sections",
                    "newsroom.files",
                    "newsroom.media",
                    "newsroom.published",
                    "newsroom.issues",
                    "newsroom.articles"),
            room(
                    "newsroom.frontdesk",
                    "whoever puts an article on a front sees it as the desk has it, so its desk needs theirs",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.web",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.sections",
                    "newsroom.authors",
                    "newsroom.tags",
                    "newsroom.files",
                    "newsroom.media",
                    "newsroom.published",
                    "newsroom.issues",
                    "newsroom.fronts",
                    "newsroom.articles"),
            room(
                    "newsroom.previews",
                    "a preview is the one answer that needs the draft and the delivery form both",
                    "foundation.database",
                    "foundation.reading",
                    "foundation.web",
                    "people.access",
                    "newsroom.published",
                    "newsroom.fronts",
                    "newsroom.articles",
                    "newsroom.frontdesk"),
            room(
                    "conversation.spam",
                    "a judgement is of words and their sender, and decides nothing",
                    "foundation.database",
                    "foundation.web",
                    "language.text",
                    "people.access"),
            room(
                    "conversation.comments",
                    "a comment needs its article, no article a comment",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.reading",
                    "foundation.web",
                    "foundation.delivery",
                    "language.text",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.published",
                    "newsroom.articles",
                    "conversation.spam"),
            room(
                    "conversation.submission",
                    "readers send without being able to decide",
                    "foundation.database",
                    "foundation.web",
                    "language.text",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.published",
                    "conversation.spam",
                    "conversation.comments"),
            room(
                    "conversation.moderation",
                    "moderators decide without being able to submit for readers",
                    "foundation.database",
                    "foundation.web",
                    "people.access",
                    "newsroom.sections",
                    "newsroom.articles",
                    "conversation.spam",
                    "conversation.comments"),
            room(
                    "outlets.search",
                    "search has a half for the desk, so it alone among outlets knows drafts",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.web",
                    "foundation.delivery",
                    "language.words",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.sections",
                    "newsroom.authors",
                    "newsroom.tags",
                    "newsroom.published",
                    "newsroom.articles"),
            room(
                    "outlets.sync",
                    "a copy holds what readers get, and no draft",
                    "foundation.changes",
                    "foundation.web",
                    "newsroom.publication",
                    "newsroom.sections",
                    "newsroom.authors",
                    "newsroom.tags",
                    "newsroom.media",
                    "newsroom.published",
                    "newsroom.issues",
                    "newsroom.fronts",
                    "newsroom.pages",
                    "newsroom.menus",
                    "conversation.comments"),
            room(
                    "outlets.live",
                    "live events tell what a copy would get",
                    "foundation.changes",
                    "foundation.web",
                    "newsroom.published",
                    "outlets.sync"),
            room(
                    "outlets.addresses",
                    "an address leads to what readers get, whose rooms tell how it is found; no draft has an address",
                    "foundation.database",
                    "foundation.reading",
                    "foundation.web",
                    "foundation.delivery",
                    "language.text",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.redirects"),
            room(
                    "outlets.feeds",
                    "a feed holds what readers get, and no draft",
                    "foundation.web",
                    "language.text",
                    "newsroom.publication",
                    "newsroom.sections",
                    "newsroom.authors",
                    "newsroom.tags",
                    "newsroom.media",
                    "newsroom.published",
                    "newsroom.issues",
                    "newsroom.pages"),
            room(
                    "outlets.epub",
                    "a book holds what readers get of an issue, and no draft",
                    "foundation.database",
                    "foundation.web",
                    "language.text",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.authors",
                    "newsroom.media",
                    "newsroom.published",
                    "newsroom.issues"),
            room(
                    "outlets.webhooks",
                    "a webhook is sent what readers get, and no draft",
                    "foundation.database",
                    "foundation.changes",
                    "foundation.web",
                    "foundation.reach",
                    "people.access",
                    "newsroom.sections",
                    "newsroom.published",
                    "outlets.sync"),
            room(
                    "moving.archive",
                    "a whole newsroom moves as its own lines, whatever system it comes from",
                    "foundation.web",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.slugs",
                    "newsroom.sections",
                    "newsroom.authors",
                    "newsroom.tags",
                    "newsroom.media",
                    "newsroom.redirects",
                    "newsroom.published",
                    "newsroom.menus",
                    "newsroom.articles",
                    "newsroom.issuedesk",
                    "newsroom.frontdesk",
                    "conversation.comments"),
            room(
                    "moving.wordpress",
                    "a leaf that could leave the jar: it makes lines, and the archive brings them in",
                    "foundation.web",
                    "language.text",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.files",
                    "newsroom.slugs",
                    "newsroom.media",
                    "moving.archive"),
            room(
                    "moving.adoption",
                    "what old articles show from elsewhere becomes media, whatever brought the articles in",
                    "foundation.web",
                    "language.text",
                    "people.access",
                    "newsroom.media",
                    "newsroom.files",
                    "newsroom.articles",
                    "moving.archive"),
            room(
                    "moving.sample",
                    "the sample page is put in as an editor would",
                    "foundation.changes",
                    "people.access",
                    "newsroom.publication",
                    "newsroom.sections",
                    "newsroom.authors",
                    "newsroom.menus",
                    "newsroom.articles",
                    "newsroom.media",
                    "newsroom.issuedesk",
                    "newsroom.frontdesk"),
            room(
                    "",
                    "the main class starts the house and its commands",
                    "foundation.database",
                    "newsroom.media",
                    "moving.archive",
                    "moving.wordpress",
                    "moving.adoption"));

    @ParameterizedTest
    @FieldSource("HOUSE")
    void aRoomUsesOnlyTheRoomsOfItsRow(Room room) {
        classes()
                .that()
                .resideInAPackage(room.inFull())
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("dev.midad..")).or(resideInAnyPackage(room.open())))
                .because(room.because())
                .check(CLASSES);
    }

    @Test
    void aRoomUsesOnlyRoomsThatStandBeforeIt() {
        var before = new HashSet<String>();
        for (var room : HOUSE) {
            assertTrue(before.containsAll(room.uses()), () -> room.name() + " uses a room of a later row");
            assertTrue(before.add(room.name()), () -> room.name() + " has two rows");
        }
    }

    @Test
    void everyPackageIsARoomOrAWingWithoutClasses() {
        var packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

        assertEquals(HOUSE.stream().map(Room::inFull).collect(Collectors.toSet()), packages);
    }

    @Test
    void whatReadersGetCannotNameADraft() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.midad.newsroom.published",
                        "dev.midad.newsroom.issues",
                        "dev.midad.newsroom.fronts",
                        "dev.midad.newsroom.pages",
                        "dev.midad.newsroom.menus",
                        "dev.midad.newsroom.redirects",
                        "dev.midad.outlets.addresses",
                        "dev.midad.outlets.feeds",
                        "dev.midad.outlets.epub",
                        "dev.midad.outlets.sync",
                        "dev.midad.outlets.live",
                        "dev.midad.outlets.webhooks")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.midad.newsroom.articles")
                .because("a draft that cannot be named cannot leak")
                .check(CLASSES);
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
                .check(CLASSES);
    }

    @Test
    void conceptsReferToOneAnotherById() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ManyToOne.class, OneToMany.class, OneToOne.class, ManyToMany.class)
                .because("views are composed with one batched look-up, not one a row")
                .check(CLASSES);
    }

    @Test
    void everyRoomIsNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .because("NullAway checks only what is marked")
                .check(CLASSES);
    }

    private static Room room(String name, String because, String... uses) {
        return new Room(name, because, Set.of(uses));
    }

    /** A row of the plan: a room, why it uses no other rooms than these, and these. */
    private record Room(String name, String because, Set<String> uses) {

        private String inFull() {
            return inFull(name);
        }

        private String[] open() {
            return Stream.concat(Stream.of(name), uses.stream())
                    .map(Room::inFull)
                    .toArray(String[]::new);
        }

        private static String inFull(String room) {
            return room.isEmpty() ? "dev.midad" : "dev.midad." + room;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
