import { useState } from "react";
import { Button } from "react-aria-components";
import { useAct } from "../app/act.ts";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { usePages } from "../app/pages.ts";
import { Choice, Dialog, Field, More, Name, useNotices, Waiting } from "../app/parts.tsx";

const DAY = 86_400;
const LONGEST_NOTE = 200;

const PREVIEWS = "/v1/previews/";

/** Gives the address of the screen that shows what a link is to. */
export function sharedAt(link: Schemas["PreviewLink"]): string {
  return `${location.origin}/console/shared#${(link.url ?? "").slice(PREVIEWS.length)}`;
}

/** The links to an article or a front: a new one is copied, since it is told only once, and the live ones are listed. */
export function PreviewLinks({ of, id, onClose }: { of: "articles" | "fronts"; id: string; onClose: () => void }) {
  const { words: { outgoing }, time } = useSpeech();
  const words = outgoing.links;
  const key = `preview-links ${id}`;
  const path = `/v1/editorial/${of}/{id}/preview-links` as const;
  const act = useAct(key);
  const { tell, fail } = useNotices();
  const [note, setNote] = useState("");
  const [days, setDays] = useState<keyof typeof words.lengths>("7");
  const [made, setMade] = useState<string | null>(null);
  const { query: links, rows } = usePages([key], (paging) =>
    data(api.GET(path, {
      params: { path: { id }, query: paging },
    })));
  const make = async () => {
    try {
      const link = await data(api.POST(path, {
        params: { path: { id } },
        body: { expiresIn: Number(days) * DAY, ...(note.trim() === "" ? {} : { note: note.trim() }) },
      }));
      setNote("");
      setMade(sharedAt(link));
      await links.refetch();
      await navigator.clipboard.writeText(sharedAt(link)).then(() => tell(words.copied), () => {});
    } catch (failure) {
      fail(failure);
    }
  };
  const revoke = (link: Schemas["PreviewLink"]) =>
    act(() =>
      answered(api.DELETE(`${path}/{linkId}`, {
        params: { path: { id, linkId: link.id } },
      }))
    );
  const live = rows.filter((link) => link.live);
  return (
    <Dialog title={outgoing.previewLink} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <Field label={words.note} value={note} onChange={setNote} maxLength={LONGEST_NOTE} />
        <Choice
          label={words.length}
          value={days}
          onChange={setDays}
          options={(Object.keys(words.lengths) as (keyof typeof words.lengths)[]).map((one) =>
            [one, words.lengths[one]] as const
          )}
        />
        <div className="acts">
          <Button type="submit" className="primary">{words.make}</Button>
        </div>
      </form>
      {made === null ? null : (
        <p role="status">
          <code dir="ltr" className="link-to-pass">{made}</code>
        </p>
      )}
      <h3>{words.live}</h3>
      <Waiting query={links} />
      {links.data !== undefined && live.length === 0 ? <p>{words.none}</p> : null}
      <ul className="names">
        {live.map((link) => (
          <li key={link.id}>
            <span className="named" dir="auto">{link.note ?? words.anybody}</span>
            <Name>{link.createdBy.name}</Name>
            <small>{words.until} {time(link.expiresAt)}</small>
            <span className="acts">
              <Button onPress={() => void revoke(link)} aria-label={`${words.revoke}: ${link.note ?? words.anybody}`}>
                {words.revoke}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <More query={links} />
    </Dialog>
  );
}
