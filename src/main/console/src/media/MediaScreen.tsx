import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components";
import { Link } from "wouter";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { Dialog, Field, useNotices, Waiting } from "../app/parts.tsx";
import { Library, type Medium } from "./Library.tsx";
import { useMedium } from "./Thumb.tsx";

export function MediaScreen() {
  const { words } = useSpeech();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <section>
      <h1>{words.media.title}</h1>
      <Library onChoose={(media) => setChosen(media[0]?.id ?? null)} />
      {chosen === null ? null : <MediumDialog id={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

function MediumDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { words } = useSpeech();
  const medium = useMedium(id);
  return (
    <Dialog title={words.media.details} onClose={onClose} wide>
      <Waiting query={medium} />
      {medium.data === undefined ? null : <MediumForm key={medium.data.version} medium={medium.data} />}
    </Dialog>
  );
}

const STEP = 0.02;

function MediumForm({ medium }: { medium: Medium }) {
  const { words, time } = useSpeech();
  const { tell, fail } = useNotices();
  const client = useQueryClient();
  const lang = document.documentElement.lang;
  const [texts, setTexts] = useState(medium.texts as Record<string, Schemas["MediaText"]>);
  const [credit, setCredit] = useState(medium.credit ?? "");
  const [focal, setFocal] = useState(medium.focal ?? { x: 0.5, y: 0.5 });
  const languages = [...new Set(["ar", ...Object.keys(texts), lang])];
  const set = (language: string, name: "alt" | "caption", value: string) =>
    setTexts((before) => ({ ...before, [language]: { ...before[language], [name]: value } }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await answered(api.PATCH("/v1/editorial/media/{id}", {
        params: { path: { id: medium.id }, header: { "If-Match": `"${medium.version}"` } },
        body: {
          texts: cleaned(texts),
          credit: credit === "" ? null : credit,
          ...(medium.kind === "image" ? { focal } : {}),
        } as never,
        headers: { "Content-Type": "application/merge-patch+json" },
      }));
      tell(words.media.saved);
    } catch (failure) {
      fail(failure);
    }
    await client.invalidateQueries({ queryKey: ["medium", medium.id] });
    await client.invalidateQueries({ queryKey: ["media"] });
  };
  const within = (value: number) => Math.min(1, Math.max(0, Math.round(value * 1000) / 1000));
  const source = medium.files.srcset?.split(" ")[0] ?? medium.files.thumb;
  return (
    <form className="medium" onSubmit={(event) => void save(event)}>
      {medium.kind === "image" && source !== undefined
        ? (
          <div className="focal">
            <button
              type="button"
              disabled={!medium.editable}
              aria-label={`${words.media.focal}: ${Math.round(focal.x * 100)}% ${
                Math.round(focal.y * 100)
              }%. ${words.media.focalHint}`}
              onClick={(event) => {
                // A click by key has no place.
                if (event.detail > 0) {
                  const box = event.currentTarget.getBoundingClientRect();
                  setFocal({
                    x: within((event.clientX - box.left) / box.width),
                    y: within((event.clientY - box.top) / box.height),
                  });
                }
              }}
              onKeyDown={(event) => {
                const moves: Record<string, [number, number]> = {
                  ArrowLeft: [-STEP, 0],
                  ArrowRight: [STEP, 0],
                  ArrowUp: [0, -STEP],
                  ArrowDown: [0, STEP],
                };
                const move = moves[event.key];
                if (move !== undefined) {
                  event.preventDefault();
                  setFocal((at) => ({ x: within(at.x + move[0]), y: within(at.y + move[1]) }));
                }
              }}
            >
              <img src={source} alt="" />
              <span className="point" style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }} />
            </button>
            <p className="hint">{words.media.focalHint}</p>
          </div>
        )
        : null}
      <p>
        <bdi>{medium.fileName}</bdi>
      </p>
      {medium.usable ? null : <p className="failed">{words.media.unusable}</p>}
      {medium.usableUntil === undefined ? null : <p>{words.media.until} {time(medium.usableUntil)}</p>}
      {languages.map((language) => (
        <fieldset key={language} disabled={!medium.editable} lang={language}>
          <legend>{new Intl.DisplayNames([lang], { type: "language" }).of(language)}</legend>
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
      <h3>{words.media.usedIn}</h3>
      <Uses id={medium.id} />
      {medium.editable
        ? (
          <div className="acts">
            <Button type="submit" className="primary">{words.common.save}</Button>
          </div>
        )
        : null}
    </form>
  );
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
