// 1,000 changes for five receivers: the good one has all in 5 s, the flaky one has all in order, and nothing reaches the trap.
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { makeCertificate } from "./certificate.mjs";
import { startMidad } from "./midad.mjs";
import { ALLOWED, deadUrl, flaky, good, hostile, slow, trap } from "./receivers.mjs";

const ARTICLES = 50;
const CHANGES_EACH = 20;
const CHANGES = ARTICLES * CHANGES_EACH;
const DESKS = 8;
const GOOD_WITHIN = 5_000;
const FLAKY_WITHIN = 60_000;
const MOST_POURED = 16 * 1024 * 1024;

const trapped = await trap();
const certificate = await makeCertificate("outside.example");
const receivers = { good: await good(certificate.server), slow: await slow(), flaky: await flaky(), hostile: await hostile(trapped) };
const midad = await startMidad({
  hosts: `127.0.0.1 inside.example\n${ALLOWED} outside.example other.example\n`,
  ...certificate.trusted,
  "midad.webhooks.allowed-networks": `${ALLOWED}/32`,
  "midad.webhooks.allow-http": true,
  "midad.webhooks.first-pause": "0.2S",
  "midad.webhooks.longest-pause": "2S",
});

try {
  const webhooks = await createWebhooks();
  await exchangeSecrets(webhooks);
  await refusesDisguises();

  const began = Date.now();
  const stories = await writeStories();
  const lastChange = Date.now();
  console.log(`${CHANGES} changes in ${lastChange - began} ms`);

  await until(() => receivers.good.taken.length >= CHANGES, GOOD_WITHIN, "the good one lacks some");
  console.log(`good: all after ${Date.now() - lastChange} ms`);
  await until(() => receivers.flaky.taken.length >= CHANGES, FLAKY_WITHIN, "the flaky one lacks some");
  console.log(`flaky: all after ${Date.now() - lastChange} ms, in ${receivers.flaky.attempts} attempts`);

  for (const name of ["good", "flaky"]) {
    hasAllInOrder(name, stories);
  }
  for (const [name, receiver] of Object.entries(receivers)) {
    assert.deepEqual(receiver.faults, [], `${name} could not verify everything`);
    assert.ok(receiver.verified > 0, `${name} got nothing`);
    console.log(`${name}: ${receiver.verified} verified`);
  }
  await failsAs(webhooks.misnamed, "notTrusted");
  await failsAs(webhooks.dead, "notConnected");
  await failsAs(webhooks.inside, "forbiddenAddress");
  await failsAs(webhooks.hostile, "redirected");
  await failsAs(webhooks.hostile, "refused");
  Object.values(receivers).forEach((receiver) => receiver.close());
  const most = Math.max(0, ...(await receivers.hostile.poured()));
  assert.ok(most < MOST_POURED, `${most} bytes were taken of an endless answer`);
  console.log(`hostile: at most ${most} bytes taken of an endless answer`);
  assert.equal(trapped.connections, 0, "something reached a forbidden address");
} catch (failure) {
  console.error(`What Midad wrote is in ${midad.directory}/midad.log`);
  throw failure;
} finally {
  Object.values(receivers).forEach((receiver) => receiver.close());
  trapped.server.close();
  await midad.stop();
}
await midad.forget();
await certificate.forget();

async function createWebhooks() {
  const urls = {
    good: `https://outside.example:${receivers.good.port}/midad`,
    slow: receivers.slow.url,
    flaky: receivers.flaky.url,
    hostile: receivers.hostile.url,
    dead: await deadUrl(),
    misnamed: `https://other.example:${receivers.good.port}/`,
    inside: `http://inside.example:${trapped.port}/`,
  };
  const webhooks = {};
  for (const [name, url] of Object.entries(urls)) {
    webhooks[name] = await midad.ask("POST", "/v1/editorial/webhooks", { name, url, events: ["article.*"] });
    receivers[name]?.secrets.push(webhooks[name].secret.value);
  }
  return webhooks;
}

/** From now on two sign for each of them. */
async function exchangeSecrets(webhooks) {
  const ofGood = await midad.ask("POST", `/v1/editorial/webhooks/${webhooks.good.id}/secrets`, { scheme: "v1a" });
  receivers.good.publicKey = ofGood.publicKey;
  const ofFlaky = await midad.ask("POST", `/v1/editorial/webhooks/${webhooks.flaky.id}/secrets`, {});
  receivers.flaky.secrets.push(ofFlaky.value);
}

async function refusesDisguises() {
  const port = trapped.port;
  const hosts = ["127.0.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::1]", "[::ffff:127.0.0.1]"];
  for (const host of [...hosts, "[64:ff9b::7f00:1]", "localhost", "LOCALHOST.", "１２７.０.０.１", `${ALLOWED}@127.0.0.1`]) {
    const url = `http://${host}:${port}/`;
    await assert.rejects(midad.ask("POST", "/v1/editorial/webhooks", { name: host, url }), /: 422 .*"pointer":"\/url"/s, url);
  }
}

/** Several desks at once, each with articles of its own, which are published, changed, withdrawn and published again. */
async function writeStories() {
  const stories = Array.from({ length: ARTICLES }, (_, number) => ({ number, headline: "", isPublished: false }));
  const queue = [...stories];
  const desk = async () => {
    for (let story = queue.pop(); story !== undefined; story = queue.pop()) {
      await write(story);
    }
  };
  await Promise.all(Array.from({ length: DESKS }, desk));
  return new Map(stories.map((story) => [story.id, story]));
}

async function write(story) {
  const path = "/v1/editorial/articles";
  story.id = (await midad.ask("POST", path, { headline: headline(story, 0) })).id;
  for (let change = 1; change <= CHANGES_EACH; change++) {
    // Every fifth change, and the last one of every other article, withdraws it.
    const withdraws = change % 5 === 0 && (change < CHANGES_EACH || story.number % 2 === 0);
    if (!withdraws) {
      story.headline = headline(story, change);
      await midad.ask("PATCH", `${path}/${story.id}`, { headline: story.headline });
    }
    await midad.ask("POST", `${path}/${story.id}/${withdraws ? "unpublish" : "publish"}`);
    story.isPublished = !withdraws;
  }
}

function headline(story, change) {
  return `الخبر ${story.number} في صيغته ${change}`;
}

/** Each change once or more; of an article one after the other; and in the end what readers have. */
function hasAllInOrder(name, stories) {
  const { taken } = receivers[name];
  assert.equal(new Set(taken.map(({ id }) => id)).size, CHANGES, `${name} has not each change`);
  const last = new Map();
  for (const { event } of taken) {
    const before = last.get(event.data.id);
    assert.ok(before === undefined || before.timestamp <= event.timestamp, `${name} got an article out of order`);
    last.set(event.data.id, event);
  }
  assert.equal(last.size, ARTICLES);
  for (const [id, event] of last) {
    const story = stories.get(id);
    assert.equal(event.data.action, story.isPublished ? "upsert" : "delete", `${name}: ${id}`);
    assert.equal(event.data.article?.headline, story.isPublished ? story.headline : undefined);
  }
}

/** Looks page by page: on a slow machine the latest deliveries have hardly been tried. */
async function failsAs(webhook, code) {
  const codes = new Set();
  let cursor = "";
  while (cursor !== undefined && !codes.has(code)) {
    const page = await midad.ask("GET", `/v1/editorial/webhooks/${webhook.id}/deliveries?limit=100${cursor}`);
    const attempts = await Promise.all(
      page.data
        .filter((delivery) => delivery.attempts > 0)
        .map(({ id }) => midad.ask("GET", `/v1/editorial/webhooks/${webhook.id}/deliveries/${id}/attempts`)),
    );
    attempts.flatMap(({ data }) => data).forEach((attempt) => codes.add(attempt.failure?.code));
    cursor = page.page.next && `&cursor=${page.page.next}`;
  }
  assert.ok(codes.has(code), `${webhook.name} failed as ${[...codes]}, not as ${code}`);
}

async function until(isSo, longest, otherwise) {
  const end = Date.now() + longest;
  while (!isSo()) {
    assert.ok(Date.now() < end, `${otherwise}: good ${receivers.good.taken.length}, flaky ${receivers.flaky.taken.length}`);
    await sleep(20);
  }
}
