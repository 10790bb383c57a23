import type { Schemas } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";

type Stated = Pick<Schemas["EditorialArticle"], "state" | "trashed" | "scheduledAt" | "publishedAt" | "review">;

/** Says in a word where an article stands, and when it goes out. */
export function State({ article }: { article: Stated }) {
  const { words, time } = useSpeech();
  const name = (state: string) => words.states[state as keyof typeof words.states] ?? state;
  const state = article.trashed ? "trashed" : article.state;
  const moment = state === "scheduled" ? article.scheduledAt : undefined;
  return (
    <>
      <span className={`tag ${state}`}>{name(state)}</span>
      {article.review !== undefined && article.review !== article.state
        ? <span className={`tag ${article.review}`}>{name(article.review)}</span>
        : null}
      {moment === undefined ? null : <time dateTime={moment}>{time(moment)}</time>}
    </>
  );
}
