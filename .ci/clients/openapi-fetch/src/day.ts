// A day's work with generated types: what an integrator does, against a living Midad.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import createClient from "openapi-fetch";
import type { components, paths } from "../target/midad.js";

type Schemas = components["schemas"];

const baseUrl = process.env.MIDAD_URL!;
const reader = createClient<paths>({ baseUrl });
const editor = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${process.env.TOKEN}` } });
const mark = `تايب سكربت ${randomUUID().slice(24)}`;

const copy = new Map<string, Schemas["SyncItem"]>();
let token: string | undefined;

async function readTheSamplePage() {
  const { data: list } = await reader.GET("/v1/articles", { params: { query: { limit: 5, sort: "publishedAt" } } });
  const slug = list!.data[0]!.slug!;
  const { data: article } = await reader.GET("/v1/articles/{ref}", { params: { path: { ref: slug } } });
  assert(article!.body!.some((block) => block.style === "h2"), "it has headings");
  assert.equal(article!.bylines![0]!.label, "اعداد", "the byline is as it was printed");
  assert(article!.headline!.startsWith("الكويت تستضيف مؤتمر"), "the headline is whole");
}

function draft(section: string): Schemas["ArticleDraft"] {
  return { headline: `مؤتمر ${mark}`, section, bodyText: `فقرة أولى من ${mark}\n\nفقرة ثانية` };
}

// A draft is made once however often it is sent, and nobody overwrites what they have not read.
async function writeSafely(section: string) {
  const header = { "Idempotency-Key": randomUUID() };
  const made = await editor.POST("/v1/editorial/articles", { params: { header }, body: draft(section) });
  const again = await editor.POST("/v1/editorial/articles", { params: { header }, body: draft(section) });
  const id = made.data!.id;
  assert.equal(again.data!.id, id, "the same key makes one article");

  const condition = { path: { id }, header: { "If-Match": made.response.headers.get("ETag")! } };
  const body = { deck: `ما كُتب في ${mark}` };
  const changed = await editor.PATCH("/v1/editorial/articles/{id}", { params: condition, body });
  assert.equal(changed.data!.headline, draft(section).headline, "a patch leaves alone what it does not name");
  const stale = await editor.PATCH("/v1/editorial/articles/{id}", { params: condition, body });
  assert.equal(stale.response.status, 412);
  const problem = stale.error as Schemas["StaleProblem"];
  assert.equal(problem.type, "/problems/stale");
  assert(problem.etag, "it names the present version");
  return publish(id);
}

async function etag(id: string) {
  const { response } = await editor.GET("/v1/editorial/articles/{id}", { params: { path: { id } } });
  return response.headers.get("ETag")!;
}

async function publish(id: string) {
  await editor.POST("/v1/editorial/articles/{id}/publish", {
    params: { path: { id }, header: { "If-Match": await etag(id), "Idempotency-Key": randomUUID() } },
  });
  const { data } = await editor.GET("/v1/editorial/articles/{id}", { params: { path: { id } } });
  assert.equal(data!.state, "published");
  return data!;
}

async function pageThroughAll(section: string) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { section: [section], limit: 2, count: true, ...(cursor ? { cursor } : {}) };
    const { data } = await reader.GET("/v1/articles", { params: { query } });
    assert.equal(data!.page.total, 5, "five are counted");
    seen.push(...data!.data.map((article) => article.id));
    cursor = data!.page.next;
  } while (cursor);
  assert.equal(seen.length, 5);
  assert.equal(new Set(seen).size, 5, "each comes once");
}

async function comment(article: Schemas["EditorialArticle"]) {
  const path = { ref: article.slug };
  const sent = await reader.POST("/v1/articles/{ref}/comments", {
    params: { path },
    body: { name: "أبو سالم", text: `مقال مهم عن ${mark}` },
  });
  const id = sent.data!.id;
  if (sent.data!.state === "pending") {
    const read = await editor.GET("/v1/editorial/comments/{id}", { params: { path: { id } } });
    const header = { "If-Match": read.response.headers.get("ETag")! };
    await editor.POST("/v1/editorial/comments/{id}/approve", { params: { path: { id }, header } });
  }
  const shown = await reader.GET("/v1/articles/{ref}/comments", { params: { path } });
  assert.deepEqual(shown.data!.data.map((each) => each.id), [id], "readers see the comment");
}

async function find(article: Schemas["EditorialArticle"]) {
  for (let left = 100; left > 0; left--) {
    const { data } = await reader.GET("/v1/search", { params: { query: { q: `"${mark}"` } } });
    if (data!.data.some((hit) => hit.article.id === article.id)) return;
    await setTimeout(100); // The index follows the change log.
  }
  assert.fail("it is not found");
}

async function handleProblems(article: Schemas["EditorialArticle"]) {
  const missing = await reader.GET("/v1/articles/{ref}", { params: { path: { ref: `لا-توجد-${randomUUID()}` } } });
  assert.equal(missing.response.status, 404);
  assert.equal(missing.error!.type, "/problems/not-found", "404 says what it is");
  const refused = await reader.POST("/v1/articles/{ref}/comments", {
    params: { path: { ref: article.slug } },
    body: { name: "", text: "نص" },
  });
  assert.equal(refused.response.status, 422);
  const problem = refused.error as Schemas["InvalidProblem"];
  assert.equal(problem.errors![0]!.pointer, "/name", "422 names the field");
}

// From the last token on, or from the beginning where there is none yet.
async function keepUp() {
  let more = true;
  while (more) {
    const { data } = await reader.GET("/v1/sync", { params: { query: { limit: 50, ...(token ? { token } : {}) } } });
    const page = data as Schemas["SyncPage"]; // It comes as lines, too, to whoever asks for them.
    for (const item of page.data) item.action === "delete" ? copy.delete(item.id) : copy.set(item.id, item);
    ({ next: token, more } = page.page);
  }
}

async function copyWhatChanged(article: Schemas["EditorialArticle"]) {
  const { id } = article;
  for (let left = 100; left > 0 && !copy.has(id); left--) await keepUp();
  const copied = copy.get(id)!.article!;
  assert.equal(copied.headline, article.headline);
  assert(copied.body!.length > 0, "the copy is whole");
  const params = { path: { id }, header: { "If-Match": await etag(id) } };
  await editor.DELETE("/v1/editorial/articles/{id}", { params });
  for (let left = 100; left > 0 && copy.has(id); left--) await keepUp();
  assert(!copy.has(id), "what was trashed leaves the copy");
}

// Values, blocks and properties of a later version fit the types of this one.
function liveWithWhatIsToCome() {
  const later: Schemas["Article"] = {
    id: randomUUID(),
    bylines: [{ role: "illustrator" }],
    body: [{ _type: "gallery" }],
  };
  assert.equal(later.bylines![0]!.role, "illustrator");
}

await keepUp();
await readTheSamplePage();
const { data: section } = await editor.POST("/v1/editorial/sections", { body: { name: mark } });
const article = await writeSafely(section!.slug);
for (let i = 0; i < 4; i++) {
  const { data } = await editor.POST("/v1/editorial/articles", { body: draft(section!.slug) });
  await publish(data!.id);
}
await pageThroughAll(section!.slug);
await comment(article);
await find(article);
await handleProblems(article);
await copyWhatChanged(article);
liveWithWhatIsToCome();
console.log("openapi-fetch: the day's work is done");
