import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWords } from "../app/language.tsx";
import { Dialog, More, Name, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { useSections } from "../articles/sections.ts";

type Container = Schemas["EditorialContainer"];

interface Props {
  container: Container;
  title: string;
  /** Headlines that are known already, by the ids of their articles. */
  names: Map<string, string>;
  /** Left out where nothing may be restored. */
  onRestore?: (number: number) => void;
  onClose: () => void;
}

/** What a container was, newest first; each can be looked at, and made what it is. */
export function ContainerRevisions({ container, title, names, onRestore, onClose }: Props) {
  const { words, time } = useSpeech();
  const [shown, setShown] = useState<number | null>(null);
  const { query: revisions, rows } = usePages(
    ["front", container.front, "revisions", container.id, container.revision],
    (paging) =>
      data(api.GET("/v1/editorial/fronts/{id}/containers/{container}/revisions", {
        params: { path: { id: container.front, container: container.id }, query: paging },
      })),
  );
  return (
    <Dialog title={`${words.fronts.revisions}: ${title}`} onClose={onClose}>
      <Waiting query={revisions} />
      <ol className="names">
        {rows.map((one) => (
          <li key={one.number}>
            <Button
              className="quiet"
              aria-expanded={shown === one.number}
              onPress={() => setShown(shown === one.number ? null : one.number)}
            >
              {words.fronts.revision} {one.number} <time dateTime={one.createdAt}>{time(one.createdAt)}</time>{" "}
              <Name>{one.author.name}</Name>
            </Button>
            {one.restoredFrom === undefined ? null : <small>{words.fronts.restoredFrom} {one.restoredFrom}</small>}
            {one.launched ? <span className="tag published">{words.fronts.launched}</span> : null}
            {one.number === container.revision
              ? <span className="tag">{words.fronts.now}</span>
              : onRestore === undefined
              ? null
              : (
                <span className="acts">
                  <Button
                    aria-label={`${words.history.restore}: ${words.fronts.revision} ${one.number}`}
                    onPress={() => onRestore(one.number)}
                  >
                    {words.history.restore}
                  </Button>
                </span>
              )}
            {shown === one.number ? <Content container={container} number={one.number} names={names} /> : null}
          </li>
        ))}
      </ol>
      <More query={revisions} />
    </Dialog>
  );
}

/** What stood in the container: its heading, what editors had put there, and what filled the rest. */
function Content({ container, number, names }: { container: Container; number: number; names: Map<string, string> }) {
  const words = useWords();
  const sections = useSections();
  const revision = useQuery({
    queryKey: ["front", container.front, "revision", container.id, number],
    queryFn: () =>
      data(api.GET("/v1/editorial/fronts/{id}/containers/{container}/revisions/{number}", {
        params: { path: { id: container.front, container: container.id, number } },
      })),
    staleTime: Infinity,
  });
  const content = revision.data?.content;
  const section = sections.data?.find((one) => one.id === content?.fill?.section);
  return (
    <div className="whole">
      <Waiting query={revision} />
      {content?.title === undefined ? null : <h3 dir="auto">{content.title}</h3>}
      {content === undefined || (content.slots ?? []).length > 0 ? null : <p className="hint">{words.common.none}</p>}
      <ol>
        {(content?.slots ?? []).map((slot, at) => (
          <li key={at}>
            {slot.label === undefined ? null : <span className="tag failed">{slot.label}</span>}{" "}
            {slot.override?.headline === undefined
              ? <Headline item={slot.item} names={names} />
              : <bdi>{slot.override.headline}</bdi>}
          </li>
        ))}
      </ol>
      {section === undefined ? null : <p className="hint">{words.fronts.fillSection}: {section.name}</p>}
    </div>
  );
}

/** An article that stood there may stand nowhere on the front by now: its headline is asked for. */
function Headline({ item, names }: { item: Schemas["FrontSlot"]["item"]; names: Map<string, string> }) {
  const words = useWords();
  const id = item.ref ?? "";
  const known = names.get(id);
  const article = useQuery({
    queryKey: ["article", "headline", id],
    queryFn: () => data(api.GET("/v1/editorial/articles/{id}", { params: { path: { id } } })),
    enabled: item.kind === "article" && known === undefined,
    staleTime: 60_000,
  });
  return <bdi>{known ?? article.data?.headline ?? item.url ?? words.articles.untitled}</bdi>;
}
