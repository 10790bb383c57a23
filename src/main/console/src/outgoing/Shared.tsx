import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { api, data } from "../app/api.ts";
import { useSpeech, useWords } from "../app/language.tsx";
import { Waiting } from "../app/parts.tsx";
import { Standing } from "../fronts/Standing.tsx";

const FRONTS = "fronts/";

/**
 * Shows a draft or a front to whoever has its link, as readers would get it. The token stands behind the # of the
 * address, so that no server logs it.
 */
export function Shared() {
  const words = useWords();
  const [width, setWidth] = useState("wide");
  const token = location.hash.slice(1);
  return (
    <div className="shared">
      <ToggleButtonGroup
        aria-label={words.preview.width}
        disallowEmptySelection
        selectedKeys={[width]}
        onSelectionChange={(keys) => setWidth(String([...keys][0]))}
      >
        <ToggleButton id="wide">{words.preview.wide}</ToggleButton>
        <ToggleButton id="phone">{words.preview.phone}</ToggleButton>
      </ToggleButtonGroup>
      {token.startsWith(FRONTS)
        ? <SharedFront token={token.slice(FRONTS.length)} width={width} />
        : <SharedArticle token={token} width={width} />}
    </div>
  );
}

function SharedFront({ token, width }: { token: string; width: string }) {
  const front = useQuery({
    queryKey: ["preview", FRONTS, token],
    queryFn: () => data(api.GET("/v1/previews/fronts/{token}", { params: { path: { token } } })),
    retry: false,
  });
  const shown = front.data;
  return (
    <>
      <Waiting query={front} />
      {shown === undefined ? null : (
        <article className={width} lang={shown.lang} dir={shown.dir}>
          <h1>{shown.name}</h1>
          <Standing front={shown} />
        </article>
      )}
    </>
  );
}

function SharedArticle({ token, width }: { token: string; width: string }) {
  const { time } = useSpeech();
  const article = useQuery({
    queryKey: ["preview", token],
    queryFn: () =>
      data(api.GET("/v1/previews/{token}", { params: { path: { token }, query: { bodyFormat: "html" } } })),
    retry: false,
  });
  const shown = article.data;
  return (
    <>
      <Waiting query={article} />
      {shown === undefined ? null : (
        <article className={width} lang={shown.lang} dir={shown.dir}>
          {shown.kicker === undefined ? null : <p className="kicker">{shown.kicker}</p>}
          <h1>{shown.headline}</h1>
          {shown.deck === undefined ? null : <p className="deck">{shown.deck}</p>}
          <p className="by">
            {(shown.bylines ?? []).map((byline, at) => (
              <span key={at}>
                {byline.label} <bdi>{byline.author?.name}</bdi>
              </span>
            ))}
            {shown.publishedAt === undefined
              ? null
              : <time dateTime={shown.publishedAt}>{time(shown.publishedAt)}</time>}
          </p>
          {shown.lead === undefined ? null : (
            <figure>
              <img src={shown.lead.url} alt={shown.lead.alt ?? ""} />
              <figcaption>{[shown.lead.caption, shown.lead.credit].filter(Boolean).join(" — ")}</figcaption>
            </figure>
          )}
          {(shown.keyPoints ?? []).length === 0
            ? null
            : <ul className="key-points">{shown.keyPoints?.map((point) => <li key={point}>{point}</li>)}</ul>}
          <div
            className="html"
            // The server has built this HTML of blocks, escaped: it is what readers get.
            // deno-lint-ignore react-no-danger
            dangerouslySetInnerHTML={{ __html: shown.bodyHtml ?? "" }}
          />
        </article>
      )}
    </>
  );
}
