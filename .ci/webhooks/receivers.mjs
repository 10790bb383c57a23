// Receivers of every sort. Each verifies what it gets with the library of the standard, whatever it answers then.
import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { createServer } from "node:http";
import { createServer as createSafeServer } from "node:https";
import { createServer as createSocketServer } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { Webhook } from "standardwebhooks";

/** The address that the operator allows; the trap listens on one that is not allowed. */
export const ALLOWED = "127.0.0.2";
const FORBIDDEN = "127.0.0.1";

export class Receiver {
  secrets = [];
  publicKey = null;
  taken = [];
  attempts = 0;
  verified = 0;
  faults = [];

  /** @param safety the key and the certificate of the receiver's name, for https */
  static async listen(answer, safety) {
    const receiver = new Receiver();
    const create = (listener) => (safety ? createSafeServer(safety, listener) : createServer(listener));
    receiver.server = create((request, response) => {
      receiver.receive(request, response, answer).catch((fault) => {
        receiver.faults.push(fault);
        response.destroy();
      });
    });
    await new Promise((resolve) => receiver.server.listen(0, ALLOWED, resolve));
    receiver.port = receiver.server.address().port;
    receiver.url = `http://${ALLOWED}:${receiver.port}/midad`;
    return receiver;
  }

  async receive(request, response, answer) {
    const parts = [];
    for await (const part of request) {
      parts.push(part);
    }
    const body = Buffer.concat(parts).toString("utf8");
    const event = this.verify(body, request.headers);
    this.attempts += 1;
    if (await answer(response, this.attempts)) {
      this.taken.push({ id: request.headers["webhook-id"], at: Date.now(), event });
    }
  }

  /** By every secret that signs, since each of them must do by itself. */
  verify(body, headers) {
    let event;
    for (const secret of this.secrets) {
      event = new Webhook(secret).verify(body, headers);
    }
    if (this.publicKey !== null) {
      assert.ok(isSigned(this.publicKey, body, headers), "no right Ed25519 signature");
    }
    assert.ok(event, "nothing to verify with");
    this.verified += 1;
    return event;
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** The JavaScript library of the standard knows v1 alone. */
function isSigned(publicKey, body, headers) {
  const raw = Buffer.from(publicKey.replace(/^whpk_/, ""), "base64");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: raw.toString("base64url") }, format: "jwk" });
  const signed = Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
  return headers["webhook-signature"]
    .split(" ")
    .filter((signature) => signature.startsWith("v1a,"))
    .some((signature) => verify(null, signed, key, Buffer.from(signature.slice(4), "base64")));
}

export const good = (safety) => Receiver.listen(async (response) => response.writeHead(204).end(), safety);

export const slow = () =>
  Receiver.listen(async (response) => {
    await sleep(3_000);
    return response.writeHead(200).end("at last");
  });

/** Of three attempts one is refused, and one of nine breaks off. */
export const flaky = () =>
  Receiver.listen(async (response, attempt) => {
    if (attempt % 9 === 0) {
      response.destroy();
      return false;
    }
    if (attempt % 3 === 0) {
      response.writeHead(500).end("not now");
      return false;
    }
    return response.writeHead(200).end();
  });

/** Sends on to where nobody may go, or answers with more than anybody wants. */
export async function hostile(trap) {
  const sent = [];
  const receiver = await Receiver.listen(async (response, attempt) => {
    const trick = attempt % 4;
    if (trick === 0) {
      response.writeHead(302, { location: trap.url }).end();
    } else if (trick === 1) {
      response.writeHead(307, { location: trap.url.replace("127.0.0.1", "2130706433") }).end();
    } else if (trick === 2) {
      sent.push(pour(response.writeHead(500, { "content-length": 10_000_000_000 })));
    } else {
      sent.push(pour(response.writeHead(500)));
    }
    return false;
  });
  receiver.poured = () => Promise.all(sent);
  return receiver;
}

/** Without end; tells how much was taken. */
async function pour(response) {
  const { socket } = response;
  const part = Buffer.alloc(64 * 1024, "x");
  function* endless() {
    for (;;) {
      yield part;
    }
  }
  await assert.rejects(pipeline(Readable.from(endless(), { objectMode: false }), response));
  return socket.bytesWritten;
}

/** Counts whoever connects. */
export async function trap() {
  const trap = { connections: 0 };
  trap.server = createSocketServer((socket) => {
    trap.connections += 1;
    socket.destroy();
  });
  await new Promise((resolve) => trap.server.listen(0, FORBIDDEN, resolve));
  trap.port = trap.server.address().port;
  trap.url = `http://${FORBIDDEN}:${trap.port}/`;
  return trap;
}

/** Where nobody listens. */
export async function deadUrl() {
  const server = createSocketServer();
  await new Promise((resolve) => server.listen(0, ALLOWED, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://${ALLOWED}:${port}/midad`;
}
