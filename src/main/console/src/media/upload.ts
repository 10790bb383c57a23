import { currentLanguage } from "../app/language.tsx";
import { Refusal } from "../app/api.ts";

const PAUSES = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 40_000];

/**
 * Sends a file so that it goes on where a line breaks off (tus 1.0.0); answers the id of the medium that it has become.
 *
 * @param onProgress is told the share that has come, from 0 to 1
 */
export async function upload(file: File, onProgress: (share: number) => void): Promise<string> {
  // The library is loaded by those who upload.
  const { Upload } = await import("tus-js-client");
  return await new Promise((resolve, reject) => {
    new Upload(file, {
      endpoint: "/v1/editorial/uploads",
      headers: { "Midad-CSRF": "1", "Accept-Language": currentLanguage() },
      metadata: { filename: file.name },
      retryDelays: PAUSES,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => onProgress(all === 0 ? 1 : sent / all),
      onError: (error) => {
        const body = "originalResponse" in error ? error.originalResponse?.getBody() : undefined;
        reject(new Refusal(body === undefined || !body.startsWith("{") ? null : JSON.parse(body)));
      },
      onSuccess: ({ lastResponse }) => {
        const address = lastResponse.getHeader("Midad-Medium") ?? "";
        resolve(address.split("/").at(-1) ?? "");
      },
    }).start();
  });
}
