// The packaged program as a process of its own, on data of its own.
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export const TOKEN = "an-administrator-of-the-uploads";

export async function startMidad() {
  const directory = await mkdtemp(join(tmpdir(), "midad-uploads-"));
  const port = await freePort();
  const settings = {
    "quarkus.http.port": port,
    "midad.data-dir": join(directory, "data"),
    "midad.sample-content": false,
    "midad.bootstrap.admin-token": TOKEN,
  };
  const words = Object.entries(settings).map(([key, value]) => `-D${key}=${value}`);
  const program = spawn("java", ["-Xmx512m", ...words, "-jar", "../../target/quarkus-app/quarkus-run.jar"]);
  program.stdout.pipe(createWriteStream(join(directory, "midad.log")));
  program.stderr.pipe(process.stderr);
  const midad = { url: `http://127.0.0.1:${port}`, port, directory };
  midad.stop = async () => {
    const ended = new Promise((resolve) => program.once("exit", resolve));
    program.kill();
    await ended;
  };
  midad.forget = () => rm(directory, { recursive: true });
  await ready(midad, program);
  return midad;
}

async function ready(midad, program) {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (program.exitCode !== null) {
      throw new Error(`Midad ended with ${program.exitCode}: ${midad.directory}/midad.log`);
    }
    const answer = await fetch(`${midad.url}/health/ready`).catch(() => null);
    if (answer?.ok) {
      return;
    }
    await sleep(200);
  }
  throw new Error("Midad does not become ready");
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
