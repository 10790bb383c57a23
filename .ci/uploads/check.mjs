// 200 MB over a line that is cut five times: the library has the same bytes, and most of them went over the line once.
import assert from "node:assert/strict";
import { createHash, randomFillSync } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Upload } from "tus-js-client";
import { openLine } from "./line.mjs";
import { startMidad, TOKEN } from "./midad.mjs";

const SIZE = 200 * 1024 * 1024;
const CUTS = 5;
const EVERY = 30 * 1024 * 1024;
const NAME = "مقابلة الأمير.wav";
/** How much may be sent twice: what the program had not read when the line was cut. */
const AGAIN = CUTS * 16 * 1024 * 1024;

const midad = await startMidad();
const line = await openLine(midad.port, EVERY, CUTS);
try {
  const { path, sha256 } = await recording();
  const began = Date.now();
  const address = await uploaded(path);
  console.log(`${SIZE} bytes in ${Date.now() - began} ms, with ${line.cuts} cuts and ${line.bytes} bytes over the line`);

  const medium = await read(address);
  assert.equal(line.cuts, CUTS, "the line was not cut as often as it should");
  assert.ok(line.bytes < SIZE + AGAIN, "the upload began anew");
  assert.equal(medium.sha256, sha256);
  assert.equal(medium.bytes, SIZE);
  assert.equal(medium.fileName, NAME);
  assert.equal(await hashOf(medium), sha256, "the original has other bytes");
} finally {
  line.close();
  await midad.stop();
}
await midad.forget();

/** Makes a recording of noise, 16 bits and mono at 48 kHz. */
async function recording() {
  const path = join(midad.directory, "recording.wav");
  const hash = createHash("sha256");
  const file = await open(path, "w");
  const write = async (bytes) => {
    hash.update(bytes);
    await file.write(bytes);
  };
  await write(header(SIZE - 44));
  const noise = Buffer.alloc(1024 * 1024);
  for (let left = SIZE - 44; left > 0; left -= noise.length) {
    await write(randomFillSync(noise).subarray(0, Math.min(left, noise.length)));
  }
  await file.close();
  return { path, sha256: hash.digest("hex") };
}

function header(length) {
  const rate = 48_000;
  const bytes = Buffer.alloc(44);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + length, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(length, 40);
  return bytes;
}

/** Uploads the file over the line, and returns the address of its medium. */
function uploaded(path) {
  return new Promise((resolve, reject) => {
    let medium = null;
    const upload = new Upload(createReadStream(path), {
      endpoint: `${line.url}/v1/editorial/uploads`,
      headers: { Authorization: `Bearer ${TOKEN}` },
      metadata: { filename: NAME },
      uploadSize: SIZE,
      chunkSize: 64 * 1024 * 1024,
      retryDelays: [0, 500, 1000, 2000, 4000, 8000],
      onAfterResponse: (request, response) => {
        medium = response.getHeader("Midad-Medium") ?? medium;
      },
      onError: reject,
      onSuccess: () => resolve(medium),
    });
    upload.start();
  });
}

async function read(address) {
  const answer = await fetch(midad.url + address, { headers: { authorization: `Bearer ${TOKEN}` } });
  assert.equal(answer.status, 200, `${address}: ${answer.status}`);
  return answer.json();
}

async function hashOf(medium) {
  const hash = createHash("sha256");
  const answer = await fetch(new URL(medium.files.original, midad.url));
  assert.equal(answer.status, 200, `the original: ${answer.status}`);
  for await (const bytes of answer.body) {
    hash.update(bytes);
  }
  return hash.digest("hex");
}
