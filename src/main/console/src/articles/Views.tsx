import { useState } from "react";
import { Button } from "react-aria-components";
import { Link, useSearchParams } from "wouter";
import { useWords } from "../app/language.tsx";
import { Ask, Field } from "../app/parts.tsx";

const KEPT = "midad.views";

interface View {
  name: string;
  /** The filters as the address holds them. */
  search: string;
}

function kept(): View[] {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "[]");
  } catch {
    return [];
  }
}

/** Views of the list that somebody has given a name; they are kept in this browser. */
export function Views() {
  const words = useWords();
  const [search] = useSearchParams();
  const [views, setViews] = useState(kept);
  const [name, setName] = useState<string | null>(null);
  const now = search.toString();
  const keep = (next: View[]) => {
    localStorage.setItem(KEPT, JSON.stringify(next));
    setViews(next);
    setName(null);
  };
  const isKept = views.some((view) => view.search === now);
  return views.length === 0 && now === "" ? null : (
    <nav className="views" aria-label={words.articles.views}>
      {views.map((view) => (
        <span key={view.name}>
          <Link href={`/articles?${view.search}`} aria-current={view.search === now ? "page" : undefined}>
            <bdi>{view.name}</bdi>
          </Link>
          {view.search === now
            ? (
              <Button
                className="quiet"
                aria-label={`${words.common.remove}: ${view.name}`}
                onPress={() => keep(views.filter((one) => one !== view))}
              >
                ×
              </Button>
            )
            : null}
        </span>
      ))}
      {now === "" || isKept
        ? null
        : <Button className="quiet" onPress={() => setName("")}>{words.articles.keepView}</Button>}
      {name === null ? null : (
        <Ask
          title={words.articles.keepView}
          take={words.common.save}
          onTake={() => keep([...views.filter((view) => view.name !== name), { name, search: now }])}
          onClose={() => setName(null)}
        >
          <Field label={words.articles.viewName} value={name} onChange={setName} required autoFocus maxLength={60} />
        </Ask>
      )}
    </nav>
  );
}
