import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { api, data } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { More, useNotices, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { mayWrite, useMe } from "../app/session.tsx";
import { State } from "../articles/State.tsx";
import { SITE } from "./words.ts";

/** Pages such as «من نحن», written like articles. */
export function Pages() {
  const { words: all, ago } = useSpeech();
  const words = useWordsOf(SITE);
  const me = useMe();
  const [, go] = useLocation();
  const { fail } = useNotices();
  const { query: pages, rows } = usePages(
    ["articles", "pages"],
    (paging) =>
      data(api.GET("/v1/editorial/articles", {
        params: { query: { type: "page", ...paging } },
      })),
  );
  const create = useMutation({
    mutationFn: () => data(api.POST("/v1/editorial/articles", { body: { type: "page" } })),
    onSuccess: (page) => go(`/articles/${page.id}`),
    onError: fail,
  });
  return (
    <>
      {mayWrite(me)
        ? (
          <div className="filters">
            <Button className="primary" isDisabled={create.isPending} onPress={() => create.mutate()}>
              {words.newPage}
            </Button>
          </div>
        )
        : null}
      <Waiting query={pages} />
      {pages.data !== undefined && rows.length === 0 ? <p>{words.noPages}</p> : null}
      <ul className="names">
        {rows.map((page) => (
          <li key={page.id}>
            <Link href={`/articles/${page.id}`} className="named" lang={page.lang} dir="auto">
              {page.headline ?? all.articles.untitled}
            </Link>
            <State article={page} />
            <time dateTime={page.updatedAt}>{ago(page.updatedAt)}</time>
          </li>
        ))}
      </ul>
      <More query={pages} />
    </>
  );
}
