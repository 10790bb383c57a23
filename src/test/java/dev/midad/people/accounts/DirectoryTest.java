package dev.midad.people.accounts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory of colleagues. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DirectoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"reader", "moderator", "writer", "editor"})
    void everybodyWhoWorksHereFindsColleaguesByNameAndSeesNoMore(String role) {
        var word = Newsroom.unique("").strip();
        var id = member("سارة " + word);
        Newsroom.patch("/v1/editorial/users/" + id, Map.of("pictureUrl", "https://media.example/sara.jpg"))
                .then()
                .statusCode(200);

        var found =
                Newsroom.with(Newsroom.token(role)).get("/v1/editorial/people?q={q}", "ساره " + word.substring(0, 9));

        found.then().statusCode(200).body("data.id", contains(id));
        assertEquals(
                Set.of("id", "name", "pictureUrl", "active"),
                found.jsonPath().getMap("data[0]").keySet());
    }

    @Test
    void colleaguesAreNotFoundByTheirEmail() {
        var draft = new HashMap<>(People.draft("writer"));
        Newsroom.created("/v1/editorial/users", draft);

        Newsroom.admin()
                .get("/v1/editorial/people?q={q}", draft.get("email"))
                .then()
                .body("data", empty());
        Newsroom.admin()
                .get(
                        "/v1/editorial/users?q={q}",
                        String.valueOf(draft.get("email")).substring(0, 15))
                .then()
                .body("data.email", contains(draft.get("email")));
    }

    @Test
    void whoLeftIsListedApartAndStillHasAName() {
        var word = Newsroom.unique("").strip();
        var id = member("سارة " + word);
        Newsroom.admin()
                .header("If-Match", "*")
                .delete("/v1/editorial/users/{id}", id)
                .then()
                .statusCode(204);

        Newsroom.admin().get("/v1/editorial/people?q={q}", word).then().body("data", empty());
        Newsroom.admin()
                .get("/v1/editorial/people?active=false&q={q}", word)
                .then()
                .body("data.id", contains(id));
        Newsroom.admin()
                .get("/v1/editorial/people/{id}", id)
                .then()
                .statusCode(200)
                .body("name", equalTo("سارة " + word), "active", equalTo(false));
    }

    @Test
    void anAddressOfAPictureThatIsNoneIsRefused() {
        var id = member(Newsroom.unique("سارة"));

        Newsroom.patch("/v1/editorial/users/" + id, Map.of("pictureUrl", "sara.jpg"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/pictureUrl"));
    }

    private static String member(String name) {
        var draft = new HashMap<>(People.draft("writer"));
        draft.put("name", name);
        return Newsroom.created("/v1/editorial/users", draft).getString("id");
    }
}
