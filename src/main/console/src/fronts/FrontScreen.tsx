import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Checkbox, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { patching, useAct } from "../app/act.ts";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWords } from "../app/language.tsx";
import { Ask, Field, useNotices, Waiting } from "../app/parts.tsx";
import { isEditor, useMe } from "../app/session.tsx";
import { local, moment } from "../outgoing/moments.ts";
import { PreviewLinks } from "../outgoing/PreviewLinks.tsx";
import { newKey } from "../writing/keys.ts";
import { type Container, ContainerCard, titleOf } from "./ContainerCard.tsx";
import { Standing } from "./Standing.tsx";

export type Front = Schemas["EditorialFront"];

/** One front: its containers from top to bottom, and beside them what readers will see. */
export function FrontScreen({ id }: { id: string }) {
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const { fail } = useNotices();
  const front = useQuery({
    queryKey: ["front", id],
    queryFn: () => data(api.GET("/v1/editorial/fronts/{id}", { params: { path: { id } } })),
  });
  const changed = () => client.invalidateQueries({ queryKey: ["front", id] });
  const run = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (failure) {
      fail(failure);
    }
    await changed();
  };
  const containers = front.data?.containers ?? [];
  const add = () =>
    run(() =>
      answered(api.POST("/v1/editorial/fronts/{id}/containers", {
        params: { path: { id } },
        body: { key: `c-${newKey()}`, limit: 5 },
      }))
    );
  const order = containers.map((container) => container.id);
  const place = (moved: string, to: number) => {
    if (front.data !== undefined) {
      const { header, headers } = patching(front.data);
      void run(() =>
        answered(api.PATCH("/v1/editorial/fronts/{id}", {
          params: { path: { id }, header },
          body: { order: order.filter((one) => one !== moved).toSpliced(to, 0, moved) },
          headers,
        }))
      );
    }
  };
  if (front.data === undefined) {
    return <Waiting query={front} />;
  }
  const names = new Map(
    (front.data.articles ?? []).map((article) => [article.id, article.headline ?? words.articles.untitled]),
  );
  return (
    <section>
      <header className="screen-head">
        <nav aria-label={words.fronts.title}>
          <Link href="/fronts">{words.fronts.title}</Link>
        </nav>
        <h1 dir="auto">{front.data.name}</h1>
        <small>{front.data.launchedAt === undefined ? words.fronts.never : words.fronts.launched}</small>
        {isEditor(me) ? <FrontActs front={front.data} onChanged={changed} /> : null}
      </header>
      <div className="columns even">
        <div>
          <h2>{words.fronts.containers}</h2>
          {isEditor(me) && containers.length > 1 ? <Order containers={containers} onPlace={place} /> : null}
          {containers.map((container, at) => (
            <ContainerCard
              key={container.id}
              container={container}
              names={names}
              isFirst={at === 0}
              isLast={at === containers.length - 1}
              readOnly={!isEditor(me)}
              onMove={(by) => place(container.id, at + by)}
              onChanged={() => void changed()}
            />
          ))}
          {isEditor(me) ? <Button onPress={() => void add()}>{words.fronts.addContainer}</Button> : null}
        </div>
        <Preview id={id} />
      </div>
    </section>
  );
}

/** The containers in a line each, to be dragged past many others at once; the cards' own buttons move them by one. */
function Order({ containers, onPlace }: { containers: Container[]; onPlace: (moved: string, to: number) => void }) {
  const words = useWords();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys: [key], target }) => {
      const others = containers.filter((one) => one.id !== key);
      const at = others.findIndex((one) => one.id === target.key);
      onPlace(String(key), target.dropPosition === "after" ? at + 1 : at);
    },
  });
  return (
    <GridList
      className="names"
      aria-label={words.fronts.order}
      items={containers}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(container) => {
        const title = titleOf(container, words);
        return (
          <GridListItem id={container.id} textValue={title}>
            <Button slot="drag" aria-label={`${words.common.drag}: ${title}`}>⠿</Button>
            <bdi className="named">{title}</bdi>
          </GridListItem>
        );
      }}
    </GridList>
  );
}

/** What is done with a front as a whole: it is shown to others, gets another name, or goes. */
function FrontActs({ front, onChanged }: { front: Front; onChanged: () => Promise<void> }) {
  const words = useWords();
  const [, go] = useLocation();
  const act = useAct("fronts");
  const [open, setOpen] = useState<"rename" | "remove" | "share" | null>(null);
  const [name, setName] = useState(front.name);
  const params = { path: { id: front.id }, header: patching(front).header };
  const rename = async () => {
    const { headers } = patching(front);
    if (await act(() => answered(api.PATCH("/v1/editorial/fronts/{id}", { params, headers, body: { name } })))) {
      setOpen(null);
    }
    await onChanged();
  };
  const remove = async () => {
    setOpen(null);
    if (await act(() => answered(api.DELETE("/v1/editorial/fronts/{id}", { params })))) {
      go("/fronts");
    }
  };
  return (
    <span className="acts">
      <Button onPress={() => setOpen("share")}>{words.outgoing.previewLink}</Button>
      <Button onPress={() => setOpen("rename")}>{words.fronts.rename}</Button>
      <Button onPress={() => setOpen("remove")}>{words.fronts.removeFront}</Button>
      {open === "share" ? <PreviewLinks of="fronts" id={front.id} onClose={() => setOpen(null)} /> : null}
      {open === "rename"
        ? (
          <Ask
            title={words.fronts.rename}
            take={words.common.save}
            onTake={() => void rename()}
            onClose={() => setOpen(null)}
          >
            <Field label={words.fronts.name} value={name} onChange={setName} required autoFocus />
          </Ask>
        )
        : null}
      {open === "remove"
        ? (
          <Ask
            title={`${words.fronts.removeFront}: ${front.name}`}
            take={words.fronts.removeFront}
            onTake={() => void remove()}
            onClose={() => setOpen(null)}
          >
            <p className="warning">{words.fronts.removeFrontSure}</p>
          </Ask>
        )
        : null}
    </span>
  );
}

const HOUR = 3_600_000;
const DAYS_BACK = 3;
const DAYS_AHEAD = 7;

/** Slides the moment of the preview by hours; it is asked for when the slider is let go. */
function Hours({ at, onChange }: { at: string; onChange: (at: string) => void }) {
  const { words, time } = useSpeech();
  const [slid, setSlid] = useState<number | null>(null);
  const [now] = useState(() => Date.now());
  const hours = slid ?? (at === "" ? 0 : Math.round((Date.parse(moment(at)) - now) / HOUR));
  const take = () => {
    if (slid !== null) {
      onChange(slid === 0 ? "" : local(new Date(now + slid * HOUR)));
      setSlid(null);
    }
  };
  return (
    <label className="slider">
      {words.fronts.slide}
      <input
        type="range"
        min={-24 * DAYS_BACK}
        max={24 * DAYS_AHEAD}
        value={hours}
        aria-valuetext={time(new Date(now + hours * HOUR).toISOString())}
        onChange={(event) => setSlid(event.target.valueAsNumber)}
        onPointerUp={take}
        onKeyUp={take}
        onBlur={take}
      />
    </label>
  );
}

/** The front as it will be, with what readers do not have yet or without, now or at another moment. */
function Preview({ id }: { id: string }) {
  const words = useWords();
  const [withDrafts, setWithDrafts] = useState(true);
  const [at, setAt] = useState("");
  const shown = useQuery({
    queryKey: ["front", id, "preview", withDrafts, at],
    queryFn: () =>
      data(api.GET("/v1/editorial/fronts/{id}/preview", {
        params: { path: { id }, query: { drafts: withDrafts, ...(at === "" ? {} : { at: moment(at) }) } },
      })),
  });
  const findings = useQuery({
    queryKey: ["front", id, "findings"],
    queryFn: () => data(api.GET("/v1/editorial/fronts/{id}/findings", { params: { path: { id } } })),
  });
  return (
    <aside aria-label={words.fronts.preview} className="front-preview">
      <h2>{words.fronts.preview}</h2>
      <div className="filters">
        <Field label={words.fronts.at} type="datetime-local" value={at} onChange={setAt} dir="ltr" />
        <Hours at={at} onChange={setAt} />
        <Checkbox isSelected={withDrafts} onChange={setWithDrafts}>
          <span className="box" aria-hidden="true" /> {words.fronts.drafts}
        </Checkbox>
      </div>
      <Waiting query={shown} />
      {shown.data === undefined ? null : <Standing front={shown.data} />}
      {(findings.data?.findings ?? []).length === 0 ? null : (
        <>
          <h3>{words.fronts.findings}</h3>
          <ul className="findings">
            {findings.data?.findings.map((finding, place) => <li key={place}>{finding.detail}</li>)}
          </ul>
        </>
      )}
    </aside>
  );
}
