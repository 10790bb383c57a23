import { currentLanguage } from "../app/language.tsx";
import { Refusal } from "../app/api.ts";
import { type Progress, reckon } from "./reckon.ts";

export interface Bringing {
  done: Promise<void>;
  stop: () => void;
}

/**
 * Sends a file to be brought in, and reads what is told of it as it comes. An old kind of request: the newer one tells
 * nothing of how much is sent.
 */
export function bring(path: string, type: string, file: File, onProgress: (progress: Progress) => void): Bringing {
  const request = new XMLHttpRequest();
  const progress: Progress = { sent: 0, counts: {}, told: [], toldMore: 0 };
  let read = 0;
  const show = () => onProgress({ ...progress, counts: { ...progress.counts }, told: [...progress.told] });
  const take = () => {
    if (request.status === 200) {
      const end = request.responseText.lastIndexOf("\n") + 1;
      for (const line of request.responseText.slice(read, end).split("\n").filter((one) => one !== "")) {
        reckon(progress, line, currentLanguage());
      }
      read = Math.max(read, end);
      show();
    }
  };
  const done = new Promise<void>((resolve, reject) => {
    request.upload.onprogress = (event) => {
      progress.sent = event.total === 0 ? 1 : event.loaded / event.total;
      show();
    };
    request.onprogress = take;
    request.onerror = () => reject(new Refusal(null));
    request.onabort = () => resolve();
    request.onload = () => {
      take();
      if (request.status === 200) {
        resolve();
      } else {
        const text = request.responseText;
        reject(new Refusal(text.startsWith("{") ? JSON.parse(text) : null));
      }
    };
  });
  request.open("POST", path);
  request.setRequestHeader("Content-Type", type);
  request.setRequestHeader("Midad-CSRF", "1");
  request.setRequestHeader("Accept-Language", currentLanguage());
  request.send(file);
  return { done, stop: () => request.abort() };
}
