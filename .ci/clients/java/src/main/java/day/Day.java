package day;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.client.ApiClient;
import dev.midad.client.ApiException;
import dev.midad.client.api.CommentsApi;
import dev.midad.client.api.DeliveryApi;
import dev.midad.client.api.EditorialApi;
import dev.midad.client.api.ModerationApi;
import dev.midad.client.api.SearchApi;
import dev.midad.client.model.Article;
import dev.midad.client.model.ArticleDraft;
import dev.midad.client.model.ArticlePatch;
import dev.midad.client.model.CommentDraft;
import dev.midad.client.model.EditorialArticle;
import dev.midad.client.model.InvalidProblem;
import dev.midad.client.model.NotFoundProblem;
import dev.midad.client.model.SectionDraft;
import dev.midad.client.model.StaleProblem;
import dev.midad.client.model.SyncItem;
import dev.midad.client.model.SyncPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A day's work with the generated client: what an integrator does, against a living Midad. */
public final class Day {

    private static final String MARK = "جافا " + UUID.randomUUID().toString().substring(24);

    private final Map<UUID, SyncItem> copy = new HashMap<>();
    private String token;
    private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
    private final DeliveryApi delivery;
    private final CommentsApi comments;
    private final SearchApi search;
    private final EditorialApi desk;
    private final ModerationApi moderation;

    private Day(ApiClient reader, ApiClient editor) {
        delivery = new DeliveryApi(reader);
        comments = new CommentsApi(reader);
        search = new SearchApi(reader);
        desk = new EditorialApi(editor);
        moderation = new ModerationApi(editor);
    }

    public static void main(String... arguments) throws Exception {
        var address = System.getenv("MIDAD_URL");
        var token = System.getenv("TOKEN");
        var reader = new ApiClient();
        reader.updateBaseUri(address);
        var editor = new ApiClient();
        editor.updateBaseUri(address);
        editor.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        new Day(reader, editor).work();
        System.out.println("java: the day's work is done");
    }

    private void work() throws Exception {
        keepUp();
        readTheSamplePage();
        var section = desk.createSection(new SectionDraft().name(MARK), null);
        var article = writeSafely(section.getSlug());
        for (var i = 0; i < 4; i++) {
            publish(desk.createArticle(draft(section.getSlug()), false, null, null).getId());
        }
        pageThroughAll(section.getSlug());
        comment(article);
        find(article);
        handleProblems(article);
        copyWhatChanged(article);
        liveWithWhatIsToCome();
    }

    private void readTheSamplePage() throws ApiException {
        var first = delivery.listArticles(null, null, null, null, null, null, null, 5, null, null, null, "publishedAt", null, null)
                .getData()
                .get(0);
        var article = delivery.getArticle(first.getSlug(), null, null, null, null, null);
        check(article.getBody().stream().anyMatch(block -> "h2".equals(block.getStyle())), "it has headings");
        check(article.getBylines().get(0).getLabel().equals("اعداد"), "the byline is as it was printed");
        check(article.getHeadline().startsWith("الكويت تستضيف مؤتمر"), "the headline is whole");
    }

    /** A draft is made once however often it is sent, and nobody overwrites what they have not read. */
    private EditorialArticle writeSafely(String section) throws Exception {
        var key = UUID.randomUUID().toString();
        var draft = draft(section);
        var made = desk.createArticleWithHttpInfo(draft, false, null, key);
        var again = desk.createArticle(draft, false, null, key);
        check(made.getData().getId().equals(again.getId()), "the same key makes one article");
        var etag = made.getHeaders().get("etag").get(0);
        var patch = new ArticlePatch().deck("ما كُتب في " + MARK);
        var changed = desk.patchArticle(made.getData().getId(), patch, false, null, etag);
        check(changed.getHeadline().equals(draft.getHeadline()), "a patch leaves alone what it does not name");
        try {
            desk.patchArticle(made.getData().getId(), patch, false, null, etag);
            throw new AssertionError("a stale version was taken");
        } catch (ApiException stale) {
            check(stale.getCode() == 412, "stale is 412");
            var problem = json.readValue(stale.getResponseBody(), StaleProblem.class);
            check(problem.getType().equals("/problems/stale") && problem.getEtag() != null, "it names the present version");
        }
        return publish(changed.getId());
    }

    private static ArticleDraft draft(String section) {
        return new ArticleDraft()
                .headline("مؤتمر " + MARK)
                .section(section)
                .bodyText("فقرة أولى من " + MARK + "\n\nفقرة ثانية");
    }

    private EditorialArticle publish(UUID id) throws ApiException {
        var etag = desk.getEditorialArticleWithHttpInfo(id, null).getHeaders().get("etag").get(0);
        desk.publishArticle(id, false, etag, UUID.randomUUID().toString(), null);
        return desk.getEditorialArticle(id, null);
    }

    private void pageThroughAll(String section) throws ApiException {
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = delivery.listArticles(
                    null, null, true, cursor, null, null, null, 2, null, null, List.of(section), null, null, null);
            check(page.getPage().getTotal() == 5, "five are counted");
            page.getData().stream().map(Article::getId).forEach(seen::add);
            cursor = page.getPage().getNext();
        } while (cursor != null);
        check(seen.size() == 5 && seen.stream().distinct().count() == 5, "each comes once");
    }

    private void comment(EditorialArticle article) throws ApiException {
        var sent = comments.submitComment(
                article.getSlug(), new CommentDraft().name("أبو سالم").text("مقال مهم عن " + MARK), null, null);
        if (sent.getState().equals("pending")) {
            var etag = moderation.getEditorialCommentWithHttpInfo(sent.getId()).getHeaders().get("etag").get(0);
            moderation.approveComment(sent.getId(), etag, null, null);
        }
        var shown = comments.listComments(article.getSlug(), null, null, null, null, null).getData();
        check(shown.size() == 1 && shown.get(0).getId().equals(sent.getId()), "readers see the comment");
    }

    private void find(EditorialArticle article) throws Exception {
        for (var left = 100; left > 0; left--) {
            var found = search.search(
                    "\"" + MARK + "\"", null, null, null, null, null, null, null, null, null, null, null);
            if (found.getData().stream().anyMatch(hit -> hit.getArticle().getId().equals(article.getId()))) {
                return;
            }
            Thread.sleep(100); // The index follows the change log.
        }
        throw new AssertionError("it is not found");
    }

    private void handleProblems(EditorialArticle article) throws Exception {
        try {
            delivery.getArticle("لا-توجد-" + UUID.randomUUID(), null, null, null, null, null);
            throw new AssertionError("what does not exist was read");
        } catch (ApiException missing) {
            var problem = json.readValue(missing.getResponseBody(), NotFoundProblem.class);
            check(missing.getCode() == 404 && problem.getType().equals("/problems/not-found"), "404 says what it is");
        }
        try {
            comments.submitComment(article.getSlug(), new CommentDraft().name("").text("نص"), null, null);
            throw new AssertionError("a comment without a name was taken");
        } catch (ApiException refused) {
            var problem = json.readValue(refused.getResponseBody(), InvalidProblem.class);
            check(refused.getCode() == 422 && problem.getErrors().get(0).getPointer().equals("/name"), "422 names the field");
        }
    }

    /** From the last token on, or from the beginning where there is none yet. */
    private void keepUp() throws ApiException {
        SyncPage page;
        do {
            page = delivery.sync(null, null, null, 50, null, null, token, null);
            for (var item : page.getData()) {
                if (item.getAction().equals("delete")) {
                    copy.remove(item.getId());
                } else {
                    copy.put(item.getId(), item);
                }
            }
            token = page.getPage().getNext();
        } while (page.getPage().getMore());
    }

    private void copyWhatChanged(EditorialArticle article) throws Exception {
        for (var left = 100; left > 0 && !copy.containsKey(article.getId()); left--) {
            keepUp();
        }
        var copied = copy.get(article.getId()).getArticle();
        check(copied.getHeadline().equals(article.getHeadline()) && !copied.getBody().isEmpty(), "the copy is whole");
        var etag = desk.getEditorialArticleWithHttpInfo(article.getId(), null).getHeaders().get("etag").get(0);
        desk.trashArticle(article.getId(), etag);
        for (var left = 100; left > 0 && copy.containsKey(article.getId()); left--) {
            keepUp();
        }
        check(!copy.containsKey(article.getId()), "what was trashed leaves the copy");
    }

    /** Values, blocks and properties of a later version crash nothing. */
    private void liveWithWhatIsToCome() throws Exception {
        var article = json.readValue(
                json.writeValueAsString(Map.of(
                        "id", UUID.randomUUID(),
                        "bylines", List.of(Map.of("role", "illustrator")),
                        "body", List.of(Map.of("_type", "gallery", "pictures", List.of())),
                        "mood", "glad")),
                Article.class);
        check(article.getBylines().get(0).getRole().equals("illustrator"), "an unknown role is a text");
        check(article.getBody().get(0).getType().equals("gallery"), "an unknown block is a block");
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("Not so: " + what);
        }
    }
}
