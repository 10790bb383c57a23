import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components";
import { Link } from "wouter";
import { patching } from "../app/act.ts";
import { api, data, type Schemas } from "../app/api.ts";
import { Stale, useBegun } from "../app/begun.tsx";
import { useSpeech } from "../app/language.tsx";
import { Field, useNotices, Waiting } from "../app/parts.tsx";
import { languageName, usePublication } from "../app/publication.ts";
import type { Medium } from "./names.ts";
import { MediumActs } from "./MediumActs.tsx";
import { Picture, type Shown } from "./Picture.tsx";
import { heldOf, Rights, rightsOf } from "./Rights.tsx";

/** What is said of a medium, what is shown of it, and by which right. */
export function MediumForm({ medium: latest }: { medium: Medium }) {
  const { words, time } = useSpeech();
  const { tell, fail } = useNotices();
  const client = useQueryClient();
  const publication = usePublication();
  const [texts, setTexts] = useState(latest.texts as Record<string, Schemas["MediaText"]>);
  const [credit, setCredit] = useState(latest.credit ?? "");
  const [shown, setShown] = useState<Shown>(() => shownOf(latest));
  const [held, setHeld] = useState(() => heldOf(latest));
  const isChanged = (before: Medium) =>
    JSON.stringify([texts, credit, shown, held]) !==
      JSON.stringify([before.texts, before.credit ?? "", shownOf(before), heldOf(before)]);
  const { begun: medium, begin, isStale } = useBegun(latest, isChanged, (one) => {
    setTexts(one.texts as Record<string, Schemas["MediaText"]>);
    setCredit(one.credit ?? "");
    setShown(shownOf(one));
    setHeld(heldOf(one));
  });
  const languages = [...new Set([...publication.data?.languages ?? ["ar"], ...Object.keys(texts)])];
  const set = (language: string, name: "alt" | "caption", value: string) =>
    setTexts((before) => ({ ...before, [language]: { ...before[language], [name]: value } }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { header, headers } = patching(medium);
    // A ratio that is shown as usual again is taken out of what stood there.
    const gone = Object.keys(medium.crops).filter((ratio) => !(ratio in shown.crops));
    try {
      begin(
        await data(api.PATCH("/v1/editorial/media/{id}", {
          params: { path: { id: medium.id }, header },
          body: {
            texts: cleaned(texts),
            credit: credit === "" ? null : credit,
            ...rightsOf(held),
            ...(medium.kind === "image"
              ? {
                focal: shown.focal,
                crops: { ...shown.crops, ...Object.fromEntries(gone.map((ratio) => [ratio, null])) },
              }
              : {}),
          } as never,
          headers,
        })),
      );
      tell(words.media.saved);
    } catch (failure) {
      fail(failure);
    }
    await client.invalidateQueries({ queryKey: ["medium", medium.id] });
    await client.invalidateQueries({ queryKey: ["media"] });
  };
  const source = medium.files.srcset?.split(" ")[0] ?? medium.files.thumb;
  return (
    <form className="medium" onSubmit={(event) => void save(event)}>
      {isStale ? <Stale onReload={() => begin(latest)} /> : null}
      {medium.kind === "image" && source !== undefined
        ? <Picture medium={medium} source={source} shown={shown} onChange={setShown} />
        : null}
      <p>
        <bdi>{medium.fileName}</bdi>
      </p>
      {medium.warnings.map((warning) => <p key={warning} className="warning">{warning}</p>)}
      {medium.usable ? null : <p className="failed">{words.media.unusable}</p>}
      {medium.usableUntil === undefined ? null : <p>{words.media.until} {time(medium.usableUntil)}</p>}
      {languages.map((language) => (
        <fieldset key={language} disabled={!medium.editable} lang={language}>
          <legend>{languageName(language)}</legend>
          {medium.kind === "image"
            ? (
              <Field
                label={words.media.alt}
                value={texts[language]?.alt ?? ""}
                onChange={(value) => set(language, "alt", value)}
                lines={2}
              />
            )
            : null}
          <Field
            label={words.media.caption}
            value={texts[language]?.caption ?? ""}
            onChange={(value) => set(language, "caption", value)}
            lines={2}
          />
        </fieldset>
      ))}
      <Field label={words.media.credit} value={credit} onChange={setCredit} disabled={!medium.editable} />
      <Rights held={held} onChange={setHeld} disabled={!medium.editable} />
      <h3>{words.media.usedIn}</h3>
      <Uses id={medium.id} />
      {medium.editable
        ? (
          <div className="acts">
            <Button type="submit" className="primary">{words.common.save}</Button>
          </div>
        )
        : null}
      <MediumActs medium={latest} />
    </form>
  );
}

function shownOf(medium: Medium): Shown {
  return { focal: medium.focal ?? { x: 0.5, y: 0.5 }, crops: medium.crops as Shown["crops"] };
}

/** Where a medium is used. */
function Uses({ id }: { id: string }) {
  const { words } = useSpeech();
  const uses = useQuery({
    queryKey: ["articles", "media", id],
    queryFn: () => data(api.GET("/v1/editorial/articles", { params: { query: { media: id, limit: 50 } } })),
  });
  const articles = uses.data?.data ?? [];
  return (
    <>
      <Waiting query={uses} />
      {uses.data !== undefined && articles.length === 0 ? <p>{words.media.notUsed}</p> : null}
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <Link href={`/articles/${article.id}`} dir="auto">{article.headline ?? words.articles.untitled}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An emptied text is taken away. */
function cleaned(texts: Record<string, Schemas["MediaText"]>): Record<string, Record<string, string | null>> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [
      language,
      Object.fromEntries(Object.entries(text).map(([name, value]) => [name, value === "" ? null : value])),
    ]),
  );
}
