import { answered, api, data, Refusal } from "../app/api.ts";
import { type Article, type Draft, draftOf, patchOf, same } from "./draft.ts";
import { type Conflict, merge } from "./merge.ts";

export type Standing = "saved" | "dirty" | "saving" | "offline" | "refused" | "conflict";

export interface Kept {
  article: Article;
  draft: Draft;
  standing: Standing;
  /** Why the server did not take it. */
  refusal: Refusal | null;
  conflicts: Conflict[];
  /** What was put right without asking: the name of whoever else's changes came in, or that unsaved text came back. */
  news: { kind: "merged" | "recovered"; who: string } | null;
}

interface Journal {
  base: Draft;
  draft: Draft;
}

const PAUSE = 1_200;
const LONGEST_PAUSE = 10_000;

/**
 * Keeps one article's draft: saves it by itself a moment after the last change, with the version that it began from;
 * merges what a colleague saved in between; and writes everything into this browser first, so that nothing that was typed
 * is lost when the network, the server, the session or the tab goes away.
 */
export class Keeper {
  #state: Kept;
  #base: Draft;
  #timer = 0;
  #running: Promise<void> | null = null;
  #failures = 0;
  readonly #listeners = new Set<() => void>();
  readonly #journal: string;

  constructor(article: Article) {
    this.#base = draftOf(article);
    this.#journal = `midad.draft.${article.id}`;
    this.#state = {
      article,
      draft: this.#base,
      standing: "saved",
      refusal: null,
      conflicts: [],
      news: null,
    };
    this.#recover();
  }

  readonly subscribe = (listener: () => void): () => void => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): Kept => this.#state;

  /** Begins to save by itself; returns how to end that. */
  open(): () => void {
    const goOn = () => {
      if (this.#state.standing !== "saved") {
        void this.save();
      }
    };
    const hidden = () => document.visibilityState === "hidden" && goOn();
    addEventListener("online", goOn);
    document.addEventListener("visibilitychange", hidden);
    goOn();
    return () => {
      removeEventListener("online", goOn);
      document.removeEventListener("visibilitychange", hidden);
      clearTimeout(this.#timer);
      goOn();
    };
  }

  change(changes: Partial<Draft>): void {
    const draft = { ...this.#state.draft, ...changes };
    if (same(draft, this.#state.draft)) {
      return;
    }
    this.#write(draft);
    this.#set({ draft, standing: this.#state.standing === "conflict" ? "conflict" : "dirty", news: null });
    this.#soon(PAUSE);
  }

  /** Takes what was chosen for the places that two people changed. */
  resolve(draft: Draft): void {
    this.#write(draft);
    this.#set({ draft, conflicts: [], standing: "dirty" });
    void this.save();
  }

  /** Takes over an article that an act of another kind has answered, such as a publication. */
  take(article: Article): void {
    const theirs = draftOf(article);
    const { draft } = this.#state;
    const isClean = same(draft, this.#base);
    this.#base = theirs;
    if (isClean) {
      this.#set({ article, draft: theirs, standing: "saved" });
    } else {
      this.#set({ article });
    }
  }

  /** Saves what is not saved yet; returns when nothing is left to save or it cannot be saved now. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running !== null) {
      await this.#running;
    }
    if (this.#state.standing === "conflict") {
      return false;
    }
    this.#running = this.#send().finally(() => {
      this.#running = null;
    });
    await this.#running;
    return this.#state.standing === "saved";
  }

  async #send(): Promise<void> {
    const sent = this.#state.draft;
    const patch = patchOf(this.#base, sent);
    if (Object.keys(patch).length === 0) {
      this.#forget();
      this.#set({ standing: "saved", refusal: null });
      return;
    }
    this.#set({ standing: "saving" });
    try {
      const { data: article } = await answered(api.PATCH("/v1/editorial/articles/{id}", {
        params: {
          path: { id: this.#state.article.id },
          query: { autosave: true },
          header: { "If-Match": `"${this.#state.article.version}"` },
        },
        body: patch as never,
        headers: { "Content-Type": "application/merge-patch+json" },
      }));
      this.#failures = 0;
      this.#saved(article, sent);
    } catch (failure) {
      await this.#refused(failure);
    }
  }

  #saved(article: Article, sent: Draft): void {
    const kept = draftOf(article);
    this.#base = kept;
    const { draft } = this.#state;
    // What was typed meanwhile goes on from what the server has made of the rest.
    const { draft: next } = merge(sent, draft, kept);
    const isClean = same(next, kept);
    this.#set({
      article,
      draft: next,
      standing: isClean ? "saved" : "dirty",
      refusal: null,
    });
    if (isClean) {
      this.#forget();
    } else {
      this.#write(next);
      this.#soon(PAUSE);
    }
  }

  async #refused(failure: unknown): Promise<void> {
    const refusal = failure instanceof Refusal ? failure : new Refusal(null);
    if (refusal.status === 412) {
      await this.#mergeWithTheirs();
    } else if (refusal.passes || refusal.status === 401) {
      this.#failures++;
      this.#set({ standing: "offline", refusal });
      this.#soon(Math.min(LONGEST_PAUSE, PAUSE * 2 ** this.#failures));
    } else {
      this.#set({ standing: "refused", refusal });
    }
  }

  async #mergeWithTheirs(): Promise<void> {
    const article = await data(
      api.GET("/v1/editorial/articles/{id}", { params: { path: { id: this.#state.article.id } } }),
    ).catch(() => null);
    if (article === null) {
      this.#set({ standing: "offline" });
      this.#soon(LONGEST_PAUSE);
      return;
    }
    const theirs = draftOf(article);
    const { draft, conflicts } = merge(this.#base, this.#state.draft, theirs);
    this.#base = theirs;
    this.#write(draft);
    this.#set({
      article,
      draft,
      conflicts,
      standing: conflicts.length > 0 ? "conflict" : "dirty",
      news: { kind: "merged", who: article.changedBy?.name ?? "" },
    });
    if (conflicts.length === 0) {
      this.#soon(0);
    }
  }

  /** Brings back what was typed in this browser and never reached the server. */
  #recover(): void {
    const found = localStorage.getItem(this.#journal);
    if (found === null) {
      return;
    }
    const journal = read(found);
    if (journal === null) {
      return;
    }
    const { base, draft: mine } = journal;
    const { draft, conflicts } = merge(base, mine, this.#base);
    if (same(draft, this.#base)) {
      this.#forget();
      return;
    }
    this.#state = {
      ...this.#state,
      draft,
      conflicts,
      standing: conflicts.length > 0 ? "conflict" : "dirty",
      news: { kind: "recovered", who: "" },
    };
  }

  #write(draft: Draft): void {
    const journal: Journal = { base: this.#base, draft };
    try {
      localStorage.setItem(this.#journal, JSON.stringify(journal));
    } catch {
      // A browser whose store is full still saves to the server.
    }
  }

  #forget(): void {
    localStorage.removeItem(this.#journal);
  }

  #soon(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), pause);
  }

  #set(changes: Partial<Kept>): void {
    this.#state = { ...this.#state, ...changes };
    this.#listeners.forEach((listener) => listener());
  }
}

/** Reads what another version of this page may have written; what cannot be read stays where it is. */
function read(journal: string): Journal | null {
  try {
    const found = JSON.parse(journal) as Partial<Journal>;
    return found.base === undefined || found.draft === undefined ? null : { base: found.base, draft: found.draft };
  } catch {
    return null;
  }
}
