// Builds the console: types from the contract, the type check, the tests, and the files with the hash of their bytes in
// their names. `files.json` tells the program which there are.
import { build } from "esbuild";

const TYPES: Record<string, string> = {
  js: "text/javascript;charset=UTF-8",
  css: "text/css;charset=UTF-8",
  html: "text/html;charset=UTF-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

const [contract = "../../../openapi.yaml", out = "../../../target/classes/console"] = Deno.args;

async function run(...args: string[]) {
  const { success } = await new Deno.Command(Deno.execPath(), { args }).output().then(async (done) => {
    if (!done.success) {
      await Deno.stderr.write(done.stdout);
      await Deno.stderr.write(done.stderr);
    }
    return done;
  });
  if (!success) {
    Deno.exit(1);
  }
}

await run("run", "-A", "npm:openapi-typescript", contract, "-o", "src/app/contract.d.ts");
await run("check", "src/main.tsx");
await Deno.remove(out, { recursive: true }).catch(() => {});
await Deno.mkdir(out, { recursive: true });
const made = await build({
  entryPoints: ["src/main.tsx"],
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2023",
  minify: true,
  metafile: true,
  outdir: out,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file", ".woff": "empty" },
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
});

const names = Object.keys(made.metafile.outputs).map((path) => path.split("/").at(-1) ?? path);
const script = names.find((name) => /^main-.*\.js$/.test(name));
const style = names.find((name) => /^main-.*\.css$/.test(name));
const page = (await Deno.readTextFile("index.html"))
  .replace("{script}", script ?? "")
  .replace("{style}", style ?? "");
await Deno.writeTextFile(`${out}/index.html`, page);
const files = Object.fromEntries(
  [...names, "index.html"].map((name) => [name, TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream"]),
);
await Deno.writeTextFile(`${out}/files.json`, JSON.stringify(files));
