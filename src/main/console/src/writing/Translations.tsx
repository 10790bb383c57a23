import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { api, data } from "../app/api.ts";
import { useWords } from "../app/language.tsx";
import { useNotices, Waiting } from "../app/parts.tsx";
import { languageName, usePublication } from "../app/publication.ts";
import { mayWrite, useMe } from "../app/session.tsx";
import type { Article } from "./draft.ts";
import { textOf } from "./portable.ts";

/** The same article in other languages: begun, opened, and read beside the one that is written. */
export function Translations({ article }: { article: Article }) {
  const words = useWords();
  const me = useMe();
  const [, go] = useLocation();
  const { fail } = useNotices();
  const publication = usePublication();
  const [beside, setBeside] = useState<string | null>(null);
  const translate = useMutation({
    mutationFn: (lang: string) =>
      data(api.POST("/v1/editorial/articles", {
        body: {
          translationOf: article.id,
          lang,
          ...(article.section === undefined ? {} : { section: article.section.id }),
          ...(article.lead === undefined ? {} : { lead: article.lead }),
        },
      })),
    onSuccess: (made) => go(`/articles/${made.id}`),
    onError: fail,
  });
  const missing = (publication.data?.languages ?? [])
    .filter((lang) => lang !== article.lang && !article.translations.some((one) => one.lang === lang));
  return (
    <div>
      <ul className="names">
        {article.translations.map((one) => (
          <li key={one.id}>
            <Link href={`/articles/${one.id}`} className="named">{languageName(one.lang)}</Link>
            <span className="acts">
              <Button
                aria-expanded={beside === one.id}
                onPress={() => setBeside(beside === one.id ? null : one.id)}
              >
                {words.translations.beside}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {article.translations.length === 0 ? <p>{words.translations.none}</p> : null}
      {mayWrite(me)
        ? (
          <div className="acts column">
            {missing.map((lang) => (
              <Button
                key={lang}
                isDisabled={translate.isPending}
                onPress={() => translate.mutate(lang)}
              >
                {words.translations.begin} {languageName(lang)}
              </Button>
            ))}
          </div>
        )
        : null}
      {beside === null ? null : <Beside id={beside} />}
    </div>
  );
}

/** Another article to read while one writes, paragraph by paragraph. */
function Beside({ id }: { id: string }) {
  const other = useQuery({
    queryKey: ["article", "beside", id],
    queryFn: () => data(api.GET("/v1/editorial/articles/{id}", { params: { path: { id } } })),
  });
  const article = other.data;
  return (
    <>
      <Waiting query={other} />
      {article === undefined ? null : (
        <article className="beside" lang={article.lang} dir={article.dir}>
          <p>{article.kicker}</p>
          <h3>{article.headline}</h3>
          <p>{article.deck}</p>
          {article.body.map((block) => <p key={block._key}>{textOf(block)}</p>)}
        </article>
      )}
    </>
  );
}
