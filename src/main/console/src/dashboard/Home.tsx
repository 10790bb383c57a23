import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { Link } from "wouter";
import { api, data, type Schemas } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { Name, Waiting } from "../app/parts.tsx";
import { nameOf } from "../media/names.ts";
import { isEditor, mayModerate, mayWrite, useMe } from "../app/session.tsx";

/** Rights that end so soon, in milliseconds, are told. */
const SOON = 7 * 86_400_000;

type Articles = Schemas["EditorialArticleSummaryPage"];

/** What waits for whoever has signed in. */
export function Home() {
  const { words, ago, time } = useSpeech();
  const me = useMe();
  const list = (query: Record<string, unknown>) =>
    data(api.GET("/v1/editorial/articles", { params: { query: { limit: 10, ...query } } }));
  const waits = useQuery({
    queryKey: ["articles", "waits"],
    queryFn: () => list({ review: "in-review", sort: "updatedAt" }),
    enabled: isEditor(me),
    refetchInterval: 30_000,
  });
  const planned = useQuery({
    queryKey: ["articles", "planned"],
    queryFn: () => list({ state: ["scheduled"], sort: "scheduledAt" }),
    refetchInterval: 30_000,
  });
  const mine = useQuery({
    queryKey: ["articles", "mine"],
    queryFn: () => list({ state: ["draft", "returned"], mine: true }),
    enabled: mayWrite(me),
  });
  const comments = useQuery({
    queryKey: ["comments", "home"],
    queryFn: () =>
      data(api.GET("/v1/editorial/comments", { params: { query: { state: "pending", limit: 5, sort: "createdAt" } } })),
    enabled: mayModerate(me),
    refetchInterval: 30_000,
  });
  const failing = useQuery({
    queryKey: ["webhooks", "failing"],
    queryFn: async () =>
      (await data(api.GET("/v1/editorial/webhooks", { params: { query: { limit: 100 } } }))).data
        .filter((one) =>
          one.failingSince !== undefined || one.disabledReason === "gone" || one.disabledReason === "failing"
        ),
    enabled: me.role === "admin",
    refetchInterval: 60_000,
  });
  const ending = useQuery({
    queryKey: ["media", "ending"],
    queryFn: () =>
      data(api.GET("/v1/editorial/media", {
        params: { query: { limit: 10, licenceEndsBefore: new Date(Date.now() + SOON).toISOString() } },
      })),
    enabled: isEditor(me),
  });
  return (
    <section>
      <h1>{words.home.title}</h1>
      {failing.data?.map((one) => (
        <p key={one.id} className="warning" role="status">
          <Link href="/house/webhooks">{words.home.failing}</Link> <Name>{one.name}</Name>
        </p>
      ))}
      <div className="home">
        {isEditor(me)
          ? (
            <Articles
              title={words.home.waits}
              empty={words.home.nothingWaits}
              query={waits}
              when={(article) => ago(article.updatedAt)}
            />
          )
          : null}
        <Articles
          title={words.home.today}
          empty={words.home.nothingPlanned}
          query={planned}
          when={(article) => time(article.scheduledAt ?? article.updatedAt)}
        />
        {mayWrite(me)
          ? (
            <Articles
              title={words.home.mine}
              empty={words.home.noDrafts}
              query={mine}
              when={(article) => ago(article.updatedAt)}
            />
          )
          : null}
        {ending.data === undefined || ending.data.data.length === 0 ? null : (
          <section>
            <h2>{words.home.ending}</h2>
            <ul>
              {ending.data.data.map((medium) => (
                <li key={medium.id}>
                  <Link href={`/media?medium=${medium.id}`} dir="auto">{nameOf(medium)}</Link>{" "}
                  <small>{medium.licence?.until === undefined ? "" : ago(medium.licence.until)}</small>
                </li>
              ))}
            </ul>
          </section>
        )}
        {mayModerate(me)
          ? (
            <section>
              <h2>
                <Link href="/comments">{words.home.comments}</Link>
              </h2>
              <Waiting query={comments} />
              {comments.data?.data.length === 0 ? <p>{words.home.nothingWaits}</p> : null}
              <ul>
                {comments.data?.data.map((comment) => (
                  <li key={comment.id}>
                    <Name>{comment.name}</Name>: <span dir="auto" className="excerpt">{comment.text}</span>
                  </li>
                ))}
              </ul>
            </section>
          )
          : null}
      </div>
    </section>
  );
}

interface Props {
  title: string;
  empty: string;
  query: UseQueryResult<Articles>;
  when: (article: Schemas["EditorialArticleSummary"]) => string;
}

function Articles({ title, empty, query, when }: Props) {
  const { words } = useSpeech();
  return (
    <section>
      <h2>{title}</h2>
      <Waiting query={query} />
      {query.data?.data.length === 0 ? <p>{empty}</p> : null}
      <ul>
        {query.data?.data.map((article) => (
          <li key={article.id}>
            <Link href={`/articles/${article.id}`} lang={article.lang} dir="auto">
              {article.headline ?? words.articles.untitled}
            </Link>{" "}
            <small>
              <Name>{article.creator?.name}</Name> {when(article)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
