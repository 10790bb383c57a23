import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { Button, Cell, Column, Row, Table, TableBody, TableHeader, ToggleButton } from "react-aria-components";
import { Link, useLocation, useSearchParams } from "wouter";
import { api, data, type Schemas } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { useLater } from "../app/later.ts";
import { Field, Name, useNotices, Waiting } from "../app/parts.tsx";
import { mayWrite, useMe } from "../app/session.tsx";
import { State } from "./State.tsx";

type Summary = Schemas["EditorialArticleSummary"];

const STATES = [
  "draft",
  "in-review",
  "returned",
  "scheduled",
  "published",
  "unpublished",
  "archived",
  "trashed",
] as const;
const SORTS = { newest: "-updatedAt", published: "-publishedAt", headline: "headline" } as const;

/** The sections of the house, for choosing one. */
export function useSections() {
  return useQuery({
    queryKey: ["sections"],
    queryFn: () => data(api.GET("/v1/editorial/sections", { params: { query: { limit: 100 } } })),
    staleTime: 60_000,
  });
}

/** What lies on the desk. Its filters stand in the address, so that a view can be kept as a bookmark. */
export function ArticleList() {
  const { words, ago } = useSpeech();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [, go] = useLocation();
  const { fail } = useNotices();
  const sections = useSections();
  const set = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      value === "" ? next.delete(name) : next.set(name, value);
      return next;
    }, { replace: true });
  const get = (name: string) => search.get(name) ?? "";
  const q = useLater(get("q").trim(), 250);
  const sort = SORTS[get("sort") as keyof typeof SORTS] ?? SORTS.newest;
  const articles = useInfiniteQuery({
    queryKey: ["articles", q, get("state"), get("section"), get("mine"), sort],
    queryFn: ({ pageParam }) =>
      data(api.GET("/v1/editorial/articles", {
        params: {
          query: {
            limit: 50,
            sort,
            ...(q === "" ? {} : { q }),
            ...(get("state") === "" ? {} : { state: [get("state")] as never }),
            ...(get("section") === "" ? {} : { section: [get("section")] as never }),
            ...(get("mine") === "" ? {} : { mine: true }),
            ...(pageParam === "" ? {} : { cursor: pageParam }),
          },
        },
      })),
    initialPageParam: "",
    getNextPageParam: (page) => page.page.next,
  });
  const create = useMutation({
    mutationFn: () => data(api.POST("/v1/editorial/articles", { body: {} })),
    onSuccess: (article) => go(`/articles/${article.id}`),
    onError: fail,
  });
  const rows = articles.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <section>
      <header className="screen-head">
        <h1>{words.articles.title}</h1>
        {mayWrite(me)
          ? (
            <Button className="primary" isDisabled={create.isPending} onPress={() => create.mutate()}>
              {words.articles.create}
            </Button>
          )
          : null}
      </header>
      <div className="filters" role="search">
        <Field label={words.articles.search} type="search" value={get("q")} onChange={(value) => set("q", value)} />
        <label className="field">
          {words.articles.state}
          <select value={get("state")} onChange={(event) => set("state", event.target.value)}>
            <option value="">{words.common.all}</option>
            {STATES.map((state) => <option key={state} value={state}>{words.states[state]}</option>)}
          </select>
        </label>
        <label className="field">
          {words.articles.section}
          <select value={get("section")} onChange={(event) => set("section", event.target.value)}>
            <option value="">{words.common.all}</option>
            {(sections.data?.data ?? []).map((section) => (
              <option key={section.id} value={section.id}>{section.name}</option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.articles.sort}
          <select value={get("sort")} onChange={(event) => set("sort", event.target.value)}>
            {(["newest", "published", "headline"] as const).map((one) => (
              <option key={one} value={one}>{words.articles[one]}</option>
            ))}
          </select>
        </label>
        <ToggleButton isSelected={get("mine") !== ""} onChange={(isMine) => set("mine", isMine ? "true" : "")}>
          {words.articles.mine}
        </ToggleButton>
      </div>
      <Waiting query={articles} />
      {articles.data === undefined
        ? null
        : (
          <Table aria-label={words.articles.table} className="articles" onRowAction={(key) => go(`/articles/${key}`)}>
            <TableHeader>
              <Column isRowHeader>{words.articles.headline}</Column>
              <Column>{words.articles.state}</Column>
              <Column>{words.articles.section}</Column>
              <Column>{words.articles.changed}</Column>
            </TableHeader>
            <TableBody items={rows} renderEmptyState={() => <p>{words.articles.none}</p>}>
              {(article: Summary) => (
                <Row id={article.id} textValue={article.headline ?? words.articles.untitled}>
                  <Cell>
                    <Link href={`/articles/${article.id}`} lang={article.lang} dir="auto">
                      {article.headline ?? words.articles.untitled}
                    </Link>
                    {article.hasUnpublishedChanges ? <small>{words.articles.unpublishedChanges}</small> : null}
                  </Cell>
                  <Cell>
                    <State article={article} />
                  </Cell>
                  <Cell>
                    <Name>{article.section?.name}</Name>
                  </Cell>
                  <Cell>
                    <Name>{article.changedBy?.name ?? article.creator?.name}</Name>{" "}
                    <time dateTime={article.updatedAt}>{ago(article.updatedAt)}</time>
                  </Cell>
                </Row>
              )}
            </TableBody>
          </Table>
        )}
      {articles.hasNextPage ? <Button onPress={() => void articles.fetchNextPage()}>{words.common.more}</Button> : null}
    </section>
  );
}
