import createClient from "openapi-fetch";
import type { components, paths } from "./contract.d.ts";
import { currentLanguage } from "./language.tsx";

export type Schemas = components["schemas"];
export type Problem = Schemas["Problem"];

/** A request that the server refused, or that did not reach it. */
export class Refusal extends Error {
  /** The server's words; null where it could not be reached. */
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(problem?.detail ?? "offline");
    this.problem = problem;
  }

  get status(): number {
    return this.problem?.status ?? 0;
  }

  /** Whether the same request may succeed later: the network, or the server, is away for a moment. */
  get passes(): boolean {
    return this.problem === null || this.status === 503 || this.status === 429 || this.status >= 500;
  }
}

type Listener = () => void;
const signedOut = new Set<Listener>();

/** Tells the listener whenever the session turns out to have ended. */
export function onSignedOut(listener: Listener): Listener {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

export const api = createClient<paths>({ baseUrl: location.origin });

api.use({
  onRequest({ request }) {
    request.headers.set("Midad-CSRF", "1");
    request.headers.set("Accept-Language", currentLanguage());
    return request;
  },
});

interface Given<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

export interface Answered<T> {
  data: T;
  etag: string;
}

/** Waits for an answer; throws a {@link Refusal} where there is none, or not the one hoped for. */
export async function answered<T>(call: Promise<Given<T>>): Promise<Answered<T>> {
  const given = await call.catch(() => null);
  if (given === null) {
    throw new Refusal(null);
  }
  if (!given.response.ok) {
    if (given.response.status === 401 && !given.response.url.includes("/v1/auth/browser-sessions")) {
      signedOut.forEach((listener) => listener());
    }
    throw new Refusal(asProblem(given.error, given.response));
  }
  return { data: given.data as T, etag: given.response.headers.get("ETag") ?? "" };
}

/** The same, where only the data is needed. */
export async function data<T>(call: Promise<Given<T>>): Promise<T> {
  return (await answered(call)).data;
}

function asProblem(error: unknown, response: Response): Problem {
  if (typeof error === "object" && error !== null && "detail" in error) {
    return error as Problem;
  }
  // A proxy in between may answer with a page of its own.
  return {
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    detail: response.statusText,
    instance: "",
    requestId: "",
  };
}
