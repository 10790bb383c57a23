import dev.midad.client.apis.CommentsApi
import dev.midad.client.apis.DeliveryApi
import dev.midad.client.apis.EditorialApi
import dev.midad.client.apis.ModerationApi
import dev.midad.client.apis.SearchApi
import dev.midad.client.infrastructure.ApiClient
import dev.midad.client.infrastructure.ClientError
import dev.midad.client.infrastructure.ClientException
import dev.midad.client.infrastructure.Serializer
import dev.midad.client.models.Article
import dev.midad.client.models.ArticleDraft
import dev.midad.client.models.ArticlePatch
import dev.midad.client.models.CommentDraft
import dev.midad.client.models.EditorialArticle
import dev.midad.client.models.InvalidProblem
import dev.midad.client.models.NotFoundProblem
import dev.midad.client.models.SectionDraft
import dev.midad.client.models.StaleProblem
import dev.midad.client.models.SyncItem
import java.util.UUID

private val address = System.getenv("MIDAD_URL")
private val delivery = DeliveryApi(address)
private val comments = CommentsApi(address)
private val search = SearchApi(address)
private val desk = EditorialApi(address)
private val moderation = ModerationApi(address)
private val copy = mutableMapOf<UUID, SyncItem>()
private var token: String? = null
private val mark = "كوتلن " + UUID.randomUUID().toString().substring(24)

/** A day's work with the generated client: what an integrator does, against a living Midad. */
fun main() {
    ApiClient.accessToken = System.getenv("TOKEN")
    keepUp()
    readTheSamplePage()
    val section = desk.createSection(SectionDraft(name = mark)).slug
    val article = writeSafely(section)
    repeat(4) { publish(desk.createArticle(draft(section)).id) }
    pageThroughAll(section)
    comment(article)
    find(article)
    handleProblems(article)
    copyWhatChanged(article)
    liveWithWhatIsToCome()
    println("kotlin: the day's work is done")
}

private fun readTheSamplePage() {
    val first = delivery.listArticles(limit = 5, sort = DeliveryApi.SortListArticles.publishedAt).data.first()
    val article = delivery.getArticle(first.slug!!)
    check(article.body!!.any { it.style == "h2" }) { "it has headings" }
    check(article.bylines!!.first().label == "اعداد") { "the byline is as it was printed" }
    check(article.headline!!.startsWith("الكويت تستضيف مؤتمر")) { "the headline is whole" }
}

/** A draft is made once however often it is sent, and nobody overwrites what they have not read. */
private fun writeSafely(section: String): EditorialArticle {
    val key = UUID.randomUUID().toString()
    val draft = draft(section)
    val made = desk.createArticle(draft, idempotencyKey = key)
    check(made.id == desk.createArticle(draft, idempotencyKey = key).id) { "the same key makes one article" }
    val etag = etag(made.id)
    val patch = ArticlePatch(deck = "ما كُتب في $mark")
    val changed = desk.patchArticle(made.id, patch, ifMatch = etag)
    check(changed.headline == draft.headline) { "a patch leaves alone what it does not name" }
    val stale = problem<StaleProblem>(412) { desk.patchArticle(made.id, patch, ifMatch = etag) }
    check(stale.type == "/problems/stale" && stale.etag != null) { "it names the present version" }
    return publish(made.id)
}

private fun draft(section: String) =
    ArticleDraft(headline = "مؤتمر $mark", section = section, bodyText = "فقرة أولى من $mark\n\nفقرة ثانية")

private fun etag(id: UUID) = desk.getEditorialArticleWithHttpInfo(id, bodyFormat = null).headers.getValue("etag").first()

private fun publish(id: UUID): EditorialArticle {
    desk.publishArticle(id, ifMatch = etag(id), idempotencyKey = UUID.randomUUID().toString())
    return desk.getEditorialArticle(id)
}

private fun pageThroughAll(section: String) {
    val seen = mutableListOf<UUID>()
    var cursor: String? = null
    do {
        val page = delivery.listArticles(section = listOf(section), limit = 2, count = true, cursor = cursor)
        check(page.page.total == 5L) { "five are counted" }
        seen += page.data.map { it.id }
        cursor = page.page.next
    } while (cursor != null)
    check(seen.size == 5 && seen.distinct().size == 5) { "each comes once" }
}

private fun comment(article: EditorialArticle) {
    val sent = comments.submitComment(article.slug, CommentDraft(name = "أبو سالم", text = "مقال مهم عن $mark"))
    if (sent.state == "pending") {
        val etag = moderation.getEditorialCommentWithHttpInfo(sent.id).headers.getValue("etag").first()
        moderation.approveComment(sent.id, ifMatch = etag)
    }
    check(comments.listComments(article.slug).data.map { it.id } == listOf(sent.id)) { "readers see the comment" }
}

private fun find(article: EditorialArticle) {
    repeat(100) {
        if (search.search("\"$mark\"").data.any { it.article.id == article.id }) return
        Thread.sleep(100) // The index follows the change log.
    }
    error("it is not found")
}

private fun handleProblems(article: EditorialArticle) {
    val missing = problem<NotFoundProblem>(404) { delivery.getArticle("لا-توجد-" + UUID.randomUUID()) }
    check(missing.type == "/problems/not-found") { "404 says what it is" }
    val refused = problem<InvalidProblem>(422) { comments.submitComment(article.slug, CommentDraft(name = "", text = "نص")) }
    check(refused.errors!!.first().pointer == "/name") { "422 names the field" }
}

private inline fun <reified T> problem(status: Int, call: () -> Unit): T {
    try {
        call()
    } catch (refused: ClientException) {
        check(refused.statusCode == status) { "${refused.statusCode} is $status" }
        val body = (refused.response as ClientError<*>).body as String
        return Serializer.moshi.adapter(T::class.java).fromJson(body)!!
    }
    error("it was not refused")
}

/** From the last token on, or from the beginning where there is none yet. */
private fun keepUp() {
    do {
        val page = delivery.sync(limit = 50, token = token)
        for (item in page.data) if (item.action == "delete") copy.remove(item.id) else copy[item.id] = item
        token = page.page.next
    } while (page.page.more)
}

private fun copyWhatChanged(article: EditorialArticle) {
    repeat(100) { if (article.id !in copy) keepUp() }
    val copied = copy.getValue(article.id).article!!
    check(copied.headline == article.headline && copied.body!!.isNotEmpty()) { "the copy is whole" }
    desk.trashArticle(article.id, ifMatch = etag(article.id))
    repeat(100) { if (article.id in copy) keepUp() }
    check(article.id !in copy) { "what was trashed leaves the copy" }
}

/** Values, blocks and properties of a later version crash nothing. */
private fun liveWithWhatIsToCome() {
    val article = Serializer.moshi.adapter(Article::class.java).fromJson(
        """{"id": "${UUID.randomUUID()}", "bylines": [{"role": "illustrator"}],
            "body": [{"_type": "gallery", "pictures": []}], "mood": "glad"}""",
    )!!
    check(article.bylines!!.first().role == "illustrator") { "an unknown role is a text" }
    check(article.body!!.first().type == "gallery") { "an unknown block is a block" }
}
