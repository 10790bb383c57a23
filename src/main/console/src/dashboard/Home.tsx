import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { Link } from "wouter";
import { api, data, type Schemas } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { Name, Waiting } from "../app/parts.tsx";
import { nameOf } from "../media/names.ts";
import { isEditor, mayModerate, mayWrite, useMe } from "../app/session.tsx";

/** Rights that end so soon, in milliseconds, are told. */
const SOON = 7 * 86_400_000;
const MOST_FINDINGS = 10;

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
  const coming = planned.data?.data;
  const found = useQuery({
    queryKey: ["home", "findings", coming?.map((article) => article.version)],
    queryFn: () => findings(coming ?? []),
    enabled: isEditor(me) && coming !== undefined,
    refetchInterval: 120_000,
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
        {found.data === undefined || found.data.length === 0 ? null : (
          <section>
            <h2>{words.home.findings}</h2>
            <ul>
              {found.data.map((one, place) => (
                <li key={place}>
                  <Link href={one.href} dir="auto">{one.name ?? words.articles.untitled}</Link>{" "}
                  <small dir="auto">{one.detail}</small>
                </li>
              ))}
            </ul>
          </section>
        )}
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

interface Found {
  href: string;
  name: string | undefined;
  detail: string;
}

/**
 * What is amiss with articles that are going out by themselves, and with the fronts that readers have. One that was
 * changed or deleted while it was asked about tells nothing this time, and hides nothing of the others.
 */
async function findings(coming: Schemas["EditorialArticleSummary"][]): Promise<Found[]> {
  const fronts = await data(api.GET("/v1/editorial/fronts", { params: { query: { limit: 100 } } }));
  const found = await Promise.allSettled([
    ...coming.map(async ({ id, version, headline }) => {
      const preflight = await data(api.POST("/v1/editorial/articles/{id}/preflight", {
        params: { path: { id } },
        headers: { "If-Match": `"${version}"` },
        body: {},
      }));
      return preflight.findings.map(({ detail }) => ({ href: `/articles/${id}`, name: headline, detail }));
    }),
    ...fronts.data.filter((front) => front.launchedAt !== undefined).map(async ({ id, name }) => {
      const front = await data(api.GET("/v1/editorial/fronts/{id}/findings", { params: { path: { id } } }));
      return front.findings.map(({ detail }) => ({ href: `/fronts/${id}`, name, detail }));
    }),
  ]);
  return found.flatMap((one) => one.status === "fulfilled" ? one.value : []).slice(0, MOST_FINDINGS);
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
