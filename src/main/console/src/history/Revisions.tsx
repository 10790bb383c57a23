import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWords } from "../app/language.tsx";
import { Dialog, Fold, More, Name, useNotices, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import type { Keeper, Kept } from "../writing/keeper.ts";
import { textOf } from "../writing/portable.ts";
import { History } from "./History.tsx";
import { useReadable } from "./readable.ts";
import { Runs } from "./Runs.tsx";

/** What the article was, newest first. */
export function Revisions({ keeper, kept }: { keeper: Keeper; kept: Kept }) {
  const { words, time } = useSpeech();
  const { article } = kept;
  const [shown, setShown] = useState<number | null>(null);
  const { query: revisions, rows } = usePages(
    ["revisions", article.id, article.revision],
    (paging) =>
      data(api.GET("/v1/editorial/articles/{id}/revisions", {
        params: { path: { id: article.id }, query: paging },
      })),
    { limit: 30 },
  );
  return (
    <div className="revisions">
      <Waiting query={revisions} />
      <ol>
        {rows.map((revision) => (
          <li key={revision.number}>
            <Button className="quiet" onPress={() => setShown(revision.number)}>
              <time dateTime={revision.createdAt}>{time(revision.createdAt)}</time> <Name>{revision.author.name}</Name>
              {revision.autosave ? <small>{words.history.autosave}</small> : null}
              {revision.published ? <span className="tag published">{words.history.published}</span> : null}
              {revision.note === undefined ? null : <small dir="auto">{revision.note}</small>}
            </Button>
          </li>
        ))}
      </ol>
      <More query={revisions} />
      <Fold title={words.history.happened}>
        <History id={article.id} version={article.version} />
      </Fold>
      {shown === null ? null : <Shown keeper={keeper} kept={kept} number={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

function Shown({ keeper, kept, number, onClose }: { keeper: Keeper; kept: Kept; number: number; onClose: () => void }) {
  const words = useWords();
  const { tell, fail } = useNotices();
  const { article } = kept;
  const revision = useQuery({
    queryKey: ["revision", article.id, number],
    queryFn: () =>
      data(api.GET("/v1/editorial/articles/{id}/revisions/{number}", { params: { path: { id: article.id, number } } })),
  });
  const restore = async () => {
    try {
      if (await keeper.save()) {
        const { data: after } = await answered(api.POST("/v1/editorial/articles/{id}/revisions/{number}/restore", {
          params: { path: { id: article.id, number }, header: { "If-Match": `"${keeper.state().article.version}"` } },
        }));
        keeper.take(after);
        tell(words.history.restored);
        onClose();
      }
    } catch (failure) {
      fail(failure);
    }
  };
  return (
    <Dialog title={words.history.compare} onClose={onClose} wide>
      <Waiting query={revision} />
      {revision.data?.changes.length === 0 ? <p>{words.history.noChanges}</p> : null}
      <ul className="changes">{revision.data?.changes.map((change, at) => <Change key={at} change={change} />)}</ul>
      {article.editable && number !== article.revision
        ? (
          <div className="acts">
            <Button className="primary" onPress={() => void restore()}>{words.history.restore}</Button>
          </div>
        )
        : null}
    </Dialog>
  );
}

/** One change, word by word where it is one of text; each side keeps the direction of its own letters. */
function Change({ change }: { change: Schemas["RevisionChange"] }) {
  const words = useWords();
  const pointer = change.pointer ?? change.previousPointer ?? "";
  const field = pointer.split("/")[1] ?? "";
  const names = words.writing as unknown as Record<string, unknown>;
  const kinds: Record<string, string> = {
    added: words.history.added,
    removed: words.history.removed,
    changed: words.history.changed,
  };
  const name = names[field];
  const read = useReadable(field, change.from, change.to);
  // The words of a text; a name of what an id stands for is compared as a whole.
  const isNamed = read(change.from) !== textOf(change.from) || read(change.to) !== textOf(change.to);
  return (
    <li>
      <h4>{typeof name === "string" ? name : field} — {kinds[change.kind] ?? change.kind}</h4>
      <p dir="auto" className="diff">
        {change.words === undefined || isNamed
          ? (
            <>
              {change.from === undefined ? null : <del>{read(change.from)}</del>}{" "}
              {change.to === undefined ? null : <ins>{read(change.to)}</ins>}
            </>
          )
          : <Runs runs={change.words} />}
      </p>
    </li>
  );
}
