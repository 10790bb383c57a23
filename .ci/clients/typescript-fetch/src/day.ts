// A day's work with the generated client: what an integrator does, against a living Midad.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import {
  type ArticleDraft,
  ArticleFromJSON,
  CommentsApi,
  Configuration,
  DeliveryApi,
  EditorialApi,
  type EditorialArticle,
  InvalidProblemFromJSON,
  ListArticlesSortEnum,
  ModerationApi,
  NotFoundProblemFromJSON,
  ResponseError,
  SearchApi,
  StaleProblemFromJSON,
} from "../target/midad/index.js";

const basePath = process.env.MIDAD_URL!;
const reader = new Configuration({ basePath });
const editor = new Configuration({ basePath, accessToken: process.env.MIDAD_TOKEN! });
const delivery = new DeliveryApi(reader);
const comments = new CommentsApi(reader);
const search = new SearchApi(reader);
const desk = new EditorialApi(editor);
const moderation = new ModerationApi(editor);
const mark = `فتش ${randomUUID().slice(24)}`;

async function readTheSamplePage() {
  const list = await delivery.listArticles({ limit: 5, sort: ListArticlesSortEnum.PublishedAt2 });
  const article = await delivery.getArticle({ ref: list.data[0]!.slug! });
  assert(article.body!.some((block) => block.style === "h2"), "it has headings");
  assert.equal(article.bylines![0]!.label, "اعداد", "the byline is as it was printed");
  assert(article.headline!.startsWith("الكويت تستضيف مؤتمر"), "the headline is whole");
}

function draft(section: string): ArticleDraft {
  return { headline: `مؤتمر ${mark}`, section, bodyText: `فقرة أولى من ${mark}\n\nفقرة ثانية` };
}

async function refusal(call: Promise<unknown>, status: number) {
  const refused = await call.then(() => assert.fail("it was not refused"), (error) => error as ResponseError);
  assert(refused instanceof ResponseError);
  assert.equal(refused.response.status, status);
  return refused.response.json();
}

// A draft is made once however often it is sent, and nobody overwrites what they have not read.
async function writeSafely(section: string) {
  const request = { articleDraft: draft(section), idempotencyKey: randomUUID() };
  const made = await desk.createArticleRaw(request);
  const { id } = await made.value();
  assert.equal((await desk.createArticle(request)).id, id, "the same key makes one article");

  const ifMatch = made.raw.headers.get("ETag")!;
  const articlePatch = { deck: `ما كُتب في ${mark}` };
  const changed = await desk.patchArticle({ id, articlePatch, ifMatch });
  assert.equal(changed.headline, draft(section).headline, "a patch leaves alone what it does not name");
  const stale = StaleProblemFromJSON(await refusal(desk.patchArticle({ id, articlePatch, ifMatch }), 412));
  assert.equal(stale.type, "/problems/stale");
  assert(stale.etag, "it names the present version");
  return publish(id);
}

async function publish(id: string) {
  const ifMatch = (await desk.getEditorialArticleRaw({ id })).raw.headers.get("ETag")!;
  await desk.publishArticle({ id, ifMatch, idempotencyKey: randomUUID() });
  return desk.getEditorialArticle({ id });
}

async function pageThroughAll(section: string) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await delivery.listArticles({ section: [section], limit: 2, count: true, cursor });
    assert.equal(page.page.total, 5, "five are counted");
    seen.push(...page.data.map((article) => article.id));
    cursor = page.page.next;
  } while (cursor);
  assert.equal(seen.length, 5);
  assert.equal(new Set(seen).size, 5, "each comes once");
}

async function comment(article: EditorialArticle) {
  const commentDraft = { name: "أبو سالم", text: `مقال مهم عن ${mark}` };
  const sent = await comments.submitComment({ ref: article.slug, commentDraft });
  if (sent.state === "pending") {
    const ifMatch = (await moderation.getEditorialCommentRaw({ id: sent.id })).raw.headers.get("ETag")!;
    await moderation.approveComment({ id: sent.id, ifMatch });
  }
  const shown = await comments.listComments({ ref: article.slug });
  assert.deepEqual(shown.data.map((each) => each.id), [sent.id], "readers see the comment");
}

async function find(article: EditorialArticle) {
  for (let left = 100; left > 0; left--) {
    const found = await search.search({ q: `"${mark}"` });
    if (found.data.some((hit) => hit.article.id === article.id)) return;
    await setTimeout(100); // The index follows the change log.
  }
  assert.fail("it is not found");
}

async function handleProblems(article: EditorialArticle) {
  const missing = NotFoundProblemFromJSON(
    await refusal(delivery.getArticle({ ref: `لا-توجد-${randomUUID()}` }), 404),
  );
  assert.equal(missing.type, "/problems/not-found", "404 says what it is");
  const commentDraft = { name: "", text: "نص" };
  const refused = InvalidProblemFromJSON(
    await refusal(comments.submitComment({ ref: article.slug, commentDraft }), 422),
  );
  assert.equal(refused.errors![0]!.pointer, "/name", "422 names the field");
}

// Values, blocks and properties of a later version crash nothing.
function liveWithWhatIsToCome() {
  const later = ArticleFromJSON({
    id: randomUUID(),
    bylines: [{ role: "illustrator" }],
    body: [{ _type: "gallery", pictures: [] }],
    mood: "glad",
  });
  assert.equal(later.bylines![0]!.role, "illustrator", "an unknown role is a text");
  assert.equal(later.body![0]!.type, "gallery", "an unknown block is a block");
}

await readTheSamplePage();
const { slug } = await desk.createSection({ sectionDraft: { name: mark } });
const article = await writeSafely(slug);
for (let i = 0; i < 4; i++) {
  await publish((await desk.createArticle({ articleDraft: draft(slug) })).id);
}
await pageThroughAll(slug);
await comment(article);
await find(article);
await handleProblems(article);
liveWithWhatIsToCome();
console.log("typescript-fetch: the day's work is done");
