import { useMutation } from "@tanstack/react-query";
import { Button, Cell, Column, Row, Table, TableBody, TableHeader, ToggleButton } from "react-aria-components";
import { Link, useLocation, useSearchParams } from "wouter";
import { api, data, type Schemas } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { useLater } from "../app/later.ts";
import { Choice, Field, More, Name, useNotices, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { mayWrite, useMe } from "../app/session.tsx";
import { useSections } from "./sections.ts";
import { State } from "./State.tsx";
import { Views } from "./Views.tsx";

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
  const { query: articles, rows } = usePages(
    ["articles", q, get("state"), get("section"), get("mine"), sort],
    (paging) =>
      data(api.GET("/v1/editorial/articles", {
        params: {
          query: {
            sort,
            ...(q === "" ? {} : { q }),
            ...(get("state") === "" ? {} : { state: [get("state")] as never }),
            ...(get("section") === "" ? {} : { section: [get("section")] as never }),
            ...(get("mine") === "" ? {} : { mine: true }),
            ...paging,
          },
        },
      })),
  );
  const create = useMutation({
    mutationFn: () => data(api.POST("/v1/editorial/articles", { body: {} })),
    onSuccess: (article) => go(`/articles/${article.id}`),
    onError: fail,
  });
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
        <Choice
          label={words.articles.state}
          value={get("state")}
          options={[["", words.common.all], ...STATES.map((state) => [state, words.states[state]] as const)]}
          onChange={(state) => set("state", state)}
        />
        <Choice
          label={words.articles.section}
          value={get("section")}
          options={[
            ["", words.common.all],
            ...(sections.data ?? []).map((section) => [section.id, section.name] as const),
          ]}
          onChange={(section) => set("section", section)}
        />
        <Choice
          label={words.articles.sort}
          value={get("sort") === "" ? "newest" : get("sort")}
          options={(["newest", "published", "headline"] as const).map((one) => [one, words.articles[one]] as const)}
          onChange={(one) => set("sort", one)}
        />
        <ToggleButton isSelected={get("mine") !== ""} onChange={(isMine) => set("mine", isMine ? "true" : "")}>
          {words.articles.mine}
        </ToggleButton>
      </div>
      <Views />
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
      <More query={articles} />
    </section>
  );
}
