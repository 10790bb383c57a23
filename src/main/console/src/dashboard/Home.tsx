import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { Link } from "wouter";
import { api, data, type Schemas } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { Name, Waiting } from "../app/parts.tsx";
import { isEditor, mayModerate, mayWrite, useMe } from "../app/session.tsx";

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
  return (
    <section>
      <h1>{words.home.title}</h1>
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
                    <Name>{comment.name}</Name> <span dir="auto" className="excerpt">{comment.text}</span>
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
