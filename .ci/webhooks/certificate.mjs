// A certificate of a name, made with the JDK's own tool, which the program under test trusts.
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PASSWORD = "of-no-use-elsewhere";

export async function makeCertificate(name) {
  const directory = await mkdtemp(join(tmpdir(), "midad-certificate-"));
  const store = join(directory, "store.p12");
  const words = [
    ...["-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", `CN=${name}`, "-ext", `san=dns:${name}`],
    ...["-storetype", "PKCS12", "-keystore", store, "-storepass", PASSWORD],
  ];
  execFileSync("keytool", words, { stdio: ["ignore", "ignore", "pipe"] });
  return {
    server: { pfx: await readFile(store), passphrase: PASSWORD },
    trusted: { "javax.net.ssl.trustStore": store, "javax.net.ssl.trustStorePassword": PASSWORD },
    forget: () => rm(directory, { recursive: true }),
  };
}
