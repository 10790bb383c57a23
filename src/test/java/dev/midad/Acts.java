package dev.midad;

import static java.util.Map.entry;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a right request of each operation is made, so that only who sends it decides what comes of it. An act makes what the
 * request is about anew each time: an article as {@code writer} (a token), so that it is theirs, and whatever state it must
 * be in, as an administrator.
 */
final class Acts {

    /** Makes what a request is about, and says how the request goes. */
    interface Act {
        Attempt prepare(String writer);
    }

    /** A request: what stands for the variables of the path, in their order, the body and the Edit-Token where there is one. */
    record Attempt(
            List<String> variables,
            @Nullable Object body,
            String type,
            @Nullable String editToken,
            String query) {

        Attempt sending(Object json) {
            return new Attempt(variables, json, type, editToken, query);
        }

        Attempt as(String mediaType) {
            return new Attempt(variables, body, mediaType, editToken, query);
        }

        Attempt withToken(String token) {
            return new Attempt(variables, body, type, token, query);
        }

        Attempt asking(String parameters) {
            return new Attempt(variables, body, type, editToken, "?" + parameters);
        }

        /** The same request about something that is not there. */
        Attempt elsewhere() {
            return new Attempt(
                    variables.stream().map(any -> UUID.randomUUID().toString()).toList(), body, type, editToken, query);
        }

        Response send(String operation, RequestSpecification person) {
            var words = operation.split(" ");
            var path = words[1];
            for (var variable : variables) {
                path = path.replaceFirst("\\{[^}]+}", variable);
            }
            // Whatever the version is: here it is about who asks.
            person.header("If-Match", "*");
            if (editToken != null) {
                person.header("Edit-Token", editToken);
            }
            if (words[0].equals("POST") || body != null) {
                person.contentType(type);
                if (!type.equals("application/json")) {
                    person.config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)));
                }
            }
            return (body == null ? person : person.body(body)).request(words[0], path + query);
        }
    }

    private static final String DESK = "/v1/editorial/";
    private static final String ARTICLE = DESK + "articles/{id}";
    private static final String COMMENT = DESK + "comments/{id}";
    private static final String WEBHOOK = DESK + "webhooks/{id}";

    static final Map<String, Act> BY_OPERATION = Map.ofEntries(
            entry("GET /v1/search", writer -> on()),
            entry("GET /v1/suggest", writer -> on()),
            entry("GET /v1/feeds/articles.rss", writer -> on()),
            entry("GET /v1/feeds/articles.atom", writer -> on()),
            entry("GET /v1/feeds/articles.json", writer -> on()),
            entry("GET /v1/sitemaps/news.xml", writer -> on()),
            entry("GET /v1/sitemaps/index.xml", writer -> on()),
            entry("GET /v1/sitemaps/articles.xml", writer -> on()),
            entry("GET /v1/sync", writer -> on()),
            // Whoever is let in listens without an end.
            entry("GET /v1/events", writer -> on().asking("token=none-of-ours")),
            entry(
                    "GET /v1/articles/{ref}/related",
                    writer -> on(Newsroom.published().getString("id"))),
            entry("GET /v1/editorial/search", writer -> on()),
            entry("GET /v1/publication", writer -> on()),
            entry("GET /v1/articles", writer -> on()),
            entry("GET /v1/articles/{ref}", writer -> on(published(writer))),
            entry("GET /v1/articles/{ref}/comments", writer -> on(published(writer))),
            entry("POST /v1/articles/{ref}/comments", writer -> on(published(writer))
                    .sending(Map.of("name", "قارئ", "text", Newsroom.unique("رأي")))),
            entry("GET /v1/comment-form", writer -> on()),
            entry("GET /v1/comment-counts", writer -> on()),
            entry("GET /v1/comments/{id}", writer -> on(comment(writer))),
            entry("GET /v1/comments/{id}/replies", writer -> on(comment(writer))),
            entry("PUT /v1/comments/{id}/like", writer -> on(comment(writer))),
            entry("DELETE /v1/comments/{id}/like", writer -> on(comment(writer))),
            entry("PATCH /v1/comments/{id}", writer -> {
                var own = Readership.submitted(published(writer), Map.of());
                return on(own.getString("id"))
                        .withToken(own.getString("editToken"))
                        .sending(Map.of("text", "غيره"));
            }),
            entry("DELETE /v1/comments/{id}", writer -> {
                var own = Readership.submitted(published(writer), Map.of());
                return on(own.getString("id")).withToken(own.getString("editToken"));
            }),
            entry("GET /v1/editorial/comments", writer -> on()),
            entry("GET " + COMMENT, writer -> on(comment(writer))),
            entry("PATCH " + COMMENT, writer -> on(comment(writer)).sending(Map.of("text", "غيره"))),
            entry("GET " + COMMENT + "/history", writer -> on(comment(writer))),
            entry("POST " + COMMENT + "/approve", writer -> on(comment(writer))),
            entry("POST " + COMMENT + "/reject", writer -> on(comment(writer))),
            entry("POST " + COMMENT + "/spam", writer -> on(comment(writer))),
            entry("POST " + COMMENT + "/undo", writer -> on(comment(writer))),
            entry("POST /v1/editorial/comments/bulk", writer -> on().sending(
                            Map.of("action", "reject", "comments", List.of(Map.of("id", comment(writer)))))),
            entry("POST /v1/editorial/comment-erasures", writer -> on().sending(Map.of("email", People.email()))),
            entry("GET /v1/editorial/comment-bans", writer -> on()),
            entry("POST /v1/editorial/comment-bans", writer -> on().sending(ban())),
            entry(
                    "DELETE /v1/editorial/comment-bans/{id}",
                    writer -> on(Newsroom.created(DESK + "comment-bans", ban()).getString("id"))),
            entry("GET /v1/sections", writer -> on()),
            entry("GET /v1/sections/{ref}", writer -> on(made("sections"))),
            entry("GET /v1/authors", writer -> on()),
            entry("GET /v1/authors/{ref}", writer -> on(made("authors"))),
            entry("GET /v1/tags", writer -> on()),
            entry("GET /v1/tags/{ref}", writer -> on(made("tags"))),
            entry("GET /v1/previews/{token}", writer -> on(previewLink(draft(writer), "token"))),
            entry("GET /v1/editorial/articles", writer -> on()),
            entry("POST /v1/editorial/articles", writer -> on().sending(Map.of("headline", Newsroom.unique("خبر")))),
            entry("GET " + ARTICLE, writer -> on(draft(writer))),
            entry("PATCH " + ARTICLE, writer -> on(draft(writer)).sending(Map.of("deck", "نص"))),
            entry("DELETE " + ARTICLE, writer -> on(draft(writer))),
            entry("POST " + ARTICLE + "/restore", writer -> on(trashed(writer))),
            entry("POST " + ARTICLE + "/submit", writer -> on(draft(writer))),
            entry("POST " + ARTICLE + "/return", writer -> on(after(draft(writer), "submit"))
                    .sending(Map.of("note", "أعد كتابتها"))),
            entry("POST " + ARTICLE + "/unschedule", writer -> on(scheduled(writer))),
            entry("POST " + ARTICLE + "/archive", writer -> on(draft(writer))),
            entry("POST " + ARTICLE + "/take-down", writer -> on(published(writer))
                    .sending(Map.of("reason", "error"))),
            entry("GET " + ARTICLE + "/revisions", writer -> on(draft(writer))),
            entry("GET " + ARTICLE + "/revisions/{number}", writer -> on(draft(writer), "1")),
            entry("POST " + ARTICLE + "/revisions/{number}/restore", writer -> on(draft(writer), "1")),
            entry("POST " + ARTICLE + "/publish", writer -> on(draft(writer))),
            entry("POST " + ARTICLE + "/unpublish", writer -> on(published(writer))),
            entry("GET " + ARTICLE + "/lock", writer -> on(draft(writer))),
            entry("PUT " + ARTICLE + "/lock", writer -> on(draft(writer))),
            entry("DELETE " + ARTICLE + "/lock", writer -> on(draft(writer))),
            entry("GET " + ARTICLE + "/preview-links", writer -> on(draft(writer))),
            entry("POST " + ARTICLE + "/preview-links", writer -> on(draft(writer))),
            entry("DELETE " + ARTICLE + "/preview-links/{linkId}", writer -> {
                var article = draft(writer);
                return on(article, previewLink(article, "id"));
            }),
            entry("GET /v1/editorial/sections", writer -> on()),
            entry("POST /v1/editorial/sections", writer -> on().sending(named())),
            entry("GET /v1/editorial/sections/{id}", writer -> on(made("sections"))),
            entry("PATCH /v1/editorial/sections/{id}", writer -> on(made("sections"))
                    .sending(named())),
            entry("DELETE /v1/editorial/sections/{id}", writer -> on(made("sections"))),
            entry("GET /v1/editorial/authors", writer -> on()),
            entry("POST /v1/editorial/authors", writer -> on().sending(named())),
            entry("GET /v1/editorial/authors/{id}", writer -> on(made("authors"))),
            entry("PATCH /v1/editorial/authors/{id}", writer -> on(made("authors"))
                    .sending(named())),
            entry("DELETE /v1/editorial/authors/{id}", writer -> on(made("authors"))),
            entry("GET /v1/editorial/tags", writer -> on()),
            entry("POST /v1/editorial/tags", writer -> on().sending(named())),
            entry("GET /v1/editorial/tags/{id}", writer -> on(made("tags"))),
            entry("PATCH /v1/editorial/tags/{id}", writer -> on(made("tags")).sending(named())),
            entry("DELETE /v1/editorial/tags/{id}", writer -> on(made("tags"))),
            entry("GET /v1/editorial/publication", writer -> on()),
            entry("PATCH /v1/editorial/publication", writer -> on().sending(Map.of("description", "نص"))),
            entry("POST /v1/editorial/import", writer -> on().sending(new byte[0])
                    .as("application/x-ndjson")),
            entry("POST /v1/editorial/import/wordpress", writer -> on().sending("<rss/>")
                    .as("application/xml")),
            entry("GET /v1/editorial/export", writer -> on()),
            entry("POST /v1/auth/login", writer -> on().sending(
                            People.user("writer").credentials())),
            entry("POST /v1/auth/refresh", writer -> on().sending(
                            People.user("writer").signIn().refreshDraft())),
            entry("GET /v1/auth/me", writer -> on()),
            entry("GET /v1/auth/sessions", writer -> on()),
            entry(
                    "DELETE /v1/auth/sessions/{id}",
                    writer -> on(UUID.randomUUID().toString())),
            entry("POST /v1/auth/logout", writer -> on()),
            entry("POST /v1/auth/password", writer -> on().sending(
                            Map.of("currentPassword", People.PASSWORD, "newPassword", People.PASSWORD))),
            entry("POST /v1/auth/password-reset-requests", writer -> on().sending(Map.of("email", People.email()))),
            entry("POST /v1/auth/password-resets", writer -> on().sending(Map.of(
                    "token", People.invited("writer").getString("invitation.token"), "password", People.PASSWORD))),
            entry("GET /v1/editorial/users", writer -> on()),
            entry("POST /v1/editorial/users", writer -> on().sending(People.draft("writer"))),
            entry("GET /v1/editorial/users/{id}", writer -> on(invited())),
            entry("PATCH /v1/editorial/users/{id}", writer -> on(invited()).sending(named())),
            entry("DELETE /v1/editorial/users/{id}", writer -> on(invited())),
            entry("POST /v1/editorial/users/{id}/invitation", writer -> on(invited())),
            entry("POST /v1/editorial/users/{id}/password-reset", writer -> on(invited())),
            entry("GET " + ARTICLE + "/history", writer -> on(draft(writer))),
            entry("GET /v1/editorial/audit", writer -> on()),
            entry("GET /v1/editorial/audit/export", writer -> on()),
            entry("GET /v1/editorial/webhooks", writer -> on()),
            entry("POST /v1/editorial/webhooks", writer -> on().sending(webhookDraft())),
            entry("GET " + WEBHOOK, writer -> on(webhook())),
            entry("PATCH " + WEBHOOK, writer -> on(webhook()).sending(named())),
            entry("DELETE " + WEBHOOK, writer -> on(webhook())),
            entry("GET " + WEBHOOK + "/secrets", writer -> on(webhook())),
            entry("POST " + WEBHOOK + "/secrets", writer -> on(webhook())),
            entry("DELETE " + WEBHOOK + "/secrets/{secretId}", writer -> {
                var webhook = Newsroom.created(DESK + "webhooks", webhookDraft());
                Newsroom.created(DESK + "webhooks/" + webhook.getString("id") + "/secrets", Map.of());
                return on(webhook.getString("id"), webhook.getString("secret.id"));
            }),
            entry("GET " + WEBHOOK + "/deliveries", writer -> on(webhook())),
            entry("GET " + WEBHOOK + "/deliveries/{deliveryId}", writer -> ping()),
            entry("GET " + WEBHOOK + "/deliveries/{deliveryId}/attempts", writer -> ping()),
            entry("POST " + WEBHOOK + "/deliveries/{deliveryId}/replay", writer -> ping()),
            entry("POST " + WEBHOOK + "/replay", writer -> on(webhook())
                    .sending(Map.of("since", "2024-11-13T06:00:00Z"))),
            entry("POST " + WEBHOOK + "/ping", writer -> on(webhook())),
            entry("GET /v1/editorial/tokens", writer -> on()),
            entry("POST /v1/editorial/tokens", writer -> on().sending(tokenDraft())),
            entry(
                    "DELETE /v1/editorial/tokens/{id}",
                    writer -> on(Newsroom.created(DESK + "tokens", tokenDraft()).getString("id"))));

    private Acts() {}

    private static Attempt on(String... variables) {
        return new Attempt(List.of(variables), null, "application/json", null, "");
    }

    private static String draft(String writer) {
        return Newsroom.with(writer)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", Newsroom.unique("مسودة")))
                .post(DESK + "articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String published(String writer) {
        var id = draft(writer);
        Newsroom.publish(id);
        return id;
    }

    private static String comment(String writer) {
        return Readership.approved(published(writer));
    }

    private static Map<String, Object> webhookDraft() {
        // It tells nothing of what the other acts do.
        return Map.of("name", "متلقٍّ", "url", "https://hooks.invalid/", "events", List.of("publication.updated"));
    }

    private static String webhook() {
        return Newsroom.created(DESK + "webhooks", webhookDraft()).getString("id");
    }

    private static Attempt ping() {
        var webhook = webhook();
        var ping = Newsroom.admin()
                .contentType(ContentType.JSON)
                .post(DESK + "webhooks/" + webhook + "/ping")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        return on(webhook, ping);
    }

    private static Map<String, String> ban() {
        return Map.of("kind", "word", "word", "كلمة" + UUID.randomUUID());
    }

    private static String after(String article, String act) {
        Newsroom.act(article, act).then().statusCode(200);
        return article;
    }

    private static String scheduled(String writer) {
        var id = draft(writer);
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("at", "2998-01-01T00:00:00Z"))
                .post(DESK + "articles/{id}/publish", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static String trashed(String writer) {
        var id = draft(writer);
        Newsroom.trash(id).then().statusCode(204);
        return id;
    }

    private static String previewLink(String article, String property) {
        return Newsroom.created(DESK + "articles/" + article + "/preview-links", Map.of())
                .getString(property);
    }

    /** A section, an author or a tag. */
    private static String made(String things) {
        return Newsroom.created(DESK + things, named()).getString("id");
    }

    private static Map<String, String> named() {
        return Map.of("name", Newsroom.unique("اسم"));
    }

    private static String invited() {
        return People.invited("writer").getString("id");
    }

    private static Map<String, String> tokenDraft() {
        return Map.of("name", "x", "role", "reader");
    }
}
