package dev.midad;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Users of a newsroom, who come in as people do: invited, by a link, with a password. */
final class People {

    static final String PASSWORD = "قهوة الصباح قبل العدد الأول";

    /** Somebody who has taken the invitation up. */
    record Member(String id, String email) {

        Map<String, String> credentials() {
            return credentials(PASSWORD);
        }

        Map<String, String> credentials(String password) {
            return Map.of("email", email, "password", password);
        }

        Signed signIn() {
            var answer = People.signIn(email, PASSWORD);
            answer.then().statusCode(200);
            return Signed.of(answer);
        }

        String path() {
            return "/v1/editorial/users/" + id;
        }
    }

    /** The tokens of a session. */
    record Signed(String access, String refresh) {

        static Signed of(Response answer) {
            return new Signed(answer.path("accessToken"), answer.path("refreshToken"));
        }

        Map<String, String> refreshDraft() {
            return Map.of("refreshToken", refresh);
        }

        RequestSpecification request() {
            return Newsroom.with(access);
        }

        int status() {
            return request().get("/v1/editorial/publication").statusCode();
        }
    }

    private People() {}

    static String email() {
        return "sara-" + UUID.randomUUID().toString().substring(24) + "@example.com";
    }

    static Map<String, Object> draft(String role) {
        return Map.of("email", email(), "name", Newsroom.unique("سارة العلي"), "role", role);
    }

    static JsonPath invited(String role) {
        return Newsroom.created("/v1/editorial/users", draft(role));
    }

    static Member user(String role) {
        return joined(invited(role));
    }

    static Member joined(JsonPath invited) {
        choose(invited.getString("invitation.token"), PASSWORD).then().statusCode(204);
        return new Member(invited.getString("id"), invited.getString("email"));
    }

    static Response choose(String token, String password) {
        return post("/v1/auth/password-resets", Map.of("token", token, "password", password));
    }

    static Response signIn(String email, String password) {
        return post("/v1/auth/login", Map.of("email", email, "password", password));
    }

    static Response refresh(Signed signed) {
        return post("/v1/auth/refresh", signed.refreshDraft());
    }

    static Response post(String path, Map<String, ?> body) {
        return Newsroom.reader().contentType(ContentType.JSON).body(body).post(path);
    }
}
