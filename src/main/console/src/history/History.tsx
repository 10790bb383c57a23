import { api, data } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { More, Name, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { AUDIT } from "../audit/words.ts";

/** What was done to an article, by whom and when, in words; latest first. */
export function History({ id, version }: { id: string; version: number }) {
  const { time } = useSpeech();
  const words = useWordsOf(AUDIT);
  const { query: entries, rows } = usePages(
    ["history", id, version],
    (paging) => data(api.GET("/v1/editorial/articles/{id}/history", { params: { path: { id }, query: paging } })),
  );
  return (
    <>
      <Waiting query={entries} />
      <ol className="happened">
        {rows.map((entry) => {
          const { note } = entry.details as { note?: unknown };
          return (
            <li key={entry.id}>
              <Name>{entry.actor.name}</Name> {words.actions[entry.action] ?? entry.action}{" "}
              <time dateTime={entry.at}>{time(entry.at)}</time>
              {typeof note === "string" ? <q dir="auto">{note}</q> : null}
            </li>
          );
        })}
      </ol>
      <More query={entries} />
    </>
  );
}
