import type { Schemas } from "../app/api.ts";
import { useWords } from "../app/language.tsx";

/** What stands on a front, from top to bottom, as readers would get it. */
export function Standing({ front }: { front: Schemas["Front"] }) {
  const words = useWords();
  return (front.containers ?? []).map((container) => (
    <section key={container.id} dir={front.dir}>
      {container.title === undefined ? null : <h3>{container.title}</h3>}
      {container.items.length === 0 ? <p className="hint">{words.fronts.empty}</p> : null}
      <ul className="front-items">
        {container.items.map((item, place) => {
          const lead = item.medium ?? item.article?.lead;
          return (
            <li key={place}>
              {lead?.url === undefined ? null : <img src={lead.url} alt="" loading="lazy" />}
              <span>
                {item.label === undefined ? null : <span className="tag failed">{item.label}</span>}{" "}
                <strong dir="auto">
                  {item.headline ?? item.article?.headline ?? item.issue?.title ?? item.page?.headline ?? item.url}
                </strong>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
