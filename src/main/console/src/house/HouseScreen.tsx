import { Suspense } from "react";
import { Link } from "wouter";
import { useWords, useWordsOf } from "../app/language.tsx";
import { lazily } from "../app/lazily.ts";
import { isEditor, type Me, useMe } from "../app/session.tsx";
import { AUDIT } from "../audit/words.ts";
import { MACHINES } from "../machines/words.ts";
import { MOVING } from "../moving/words.ts";
import { SITE } from "../site/words.ts";
import { Names } from "./Names.tsx";
import { People } from "./People.tsx";

const Audit = lazily(async () => (await import("../audit/Audit.tsx")).Audit);
const Menus = lazily(async () => (await import("../site/Menus.tsx")).Menus);
const Moving = lazily(async () => (await import("../moving/Moving.tsx")).Moving);
const Pages = lazily(async () => (await import("../site/Pages.tsx")).Pages);
const PublicationForm = lazily(async () => (await import("../site/PublicationForm.tsx")).PublicationForm);
const Redirects = lazily(async () => (await import("../site/Redirects.tsx")).Redirects);
const Tokens = lazily(async () => (await import("../machines/Tokens.tsx")).Tokens);
const Webhooks = lazily(async () => (await import("../machines/Webhooks.tsx")).Webhooks);

const isAdmin = (me: Me) => me.role === "admin";

/** What the paper is made of beside its articles: its names, its site, who works here, and what works with it. */
export function HouseScreen({ open = "sections" }: { open?: string | undefined }) {
  const words = useWords();
  const site = useWordsOf(SITE);
  const machines = useWordsOf(MACHINES);
  const moving = useWordsOf(MOVING);
  const audit = useWordsOf(AUDIT);
  const me = useMe();
  const groups = [
    {
      title: words.house.names,
      parts: [
        { id: "sections", name: words.house.sections, screen: <Names key="sections" kind="sections" /> },
        { id: "authors", name: words.house.authors, screen: <Names key="authors" kind="authors" /> },
        { id: "tags", name: words.house.tags, screen: <Names key="tags" kind="tags" /> },
      ],
    },
    {
      title: words.house.site,
      parts: [
        { id: "publication", name: site.publication, screen: <PublicationForm /> },
        { id: "pages", name: site.pages, screen: <Pages /> },
        { id: "menus", name: site.menus, screen: <Menus /> },
        ...(isEditor(me) ? [{ id: "redirects", name: site.redirects, screen: <Redirects /> }] : []),
      ],
    },
    {
      title: words.house.running,
      parts: isAdmin(me)
        ? [
          { id: "people", name: words.house.people, screen: <People /> },
          { id: "tokens", name: machines.tokens, screen: <Tokens /> },
          { id: "webhooks", name: machines.webhooks, screen: <Webhooks /> },
          { id: "moving", name: moving.title, screen: <Moving /> },
          { id: "audit", name: audit.title, screen: <Audit /> },
        ]
        : [],
    },
  ].filter((group) => group.parts.length > 0);
  const shown = groups.flatMap((group) => group.parts).find((one) => one.id === open);
  return (
    <section className="house">
      <nav aria-label={words.house.title}>
        {groups.map((group) => (
          <div key={group.title}>
            <h2>{group.title}</h2>
            <ul>
              {group.parts.map((one) => (
                <li key={one.id}>
                  <Link href={`/house/${one.id}`} aria-current={one.id === open ? "page" : undefined}>{one.name}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div>
        <h1>{shown?.name ?? words.house.title}</h1>
        <Suspense fallback={<p role="status" className="waiting">{words.common.loading}</p>}>{shown?.screen}</Suspense>
      </div>
    </section>
  );
}
