import { useState } from "react";
import { Button, Checkbox, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { Stale, useBegun } from "../app/begun.tsx";
import { directionOf } from "../app/direction.ts";
import { useWords } from "../app/language.tsx";
import type { Words } from "../app/words.ts";
import { Ask, Field, useNotices } from "../app/parts.tsx";
import { useSections } from "../articles/sections.ts";
import { FindArticle } from "../articles/FindArticle.tsx";
import { ContainerRevisions } from "./ContainerRevisions.tsx";

export type Container = Schemas["EditorialContainer"];
type Content = Schemas["FrontContainer"];
type Slot = Schemas["FrontSlot"];

const OTHER = "other";

/** What a container is called on the desk: what stands above it. */
export function titleOf({ content }: Pick<Container, "content">, words: Words): string {
  return content.title === undefined || content.title === "" ? words.fronts.untitledContainer : content.title;
}

interface Props {
  container: Container;
  /** Headlines of the articles that the front names, by id. */
  names: Map<string, string>;
  isFirst: boolean;
  isLast: boolean;
  readOnly: boolean;
  onMove: (by: number) => void;
  onChanged: () => void;
}

/** A container on the desk: what editors put there, what fills the rest, and its launch by itself. */
export function ContainerCard({ container, names, isFirst, isLast, readOnly, onMove, onChanged }: Props) {
  const words = useWords();
  const { tell, fail } = useNotices();
  const sections = useSections();
  const [content, setContent] = useState<Content>(container.content);
  const [added, setAdded] = useState(new Map<string, string>());
  const [open, setOpen] = useState<"find" | "revisions" | "remove" | null>(null);
  const [busy, setBusy] = useState(false);
  const slots = content.slots ?? [];
  const isOther = (one: Container) => JSON.stringify(content) !== JSON.stringify(one.content);
  const { begun, begin, isStale } = useBegun(container, isOther, (one) => setContent(one.content));
  const isChanged = isOther(begun);
  const set = (changes: Partial<Content>) => setContent((before) => ({ ...before, ...changes }));
  const setSlots = (change: (slots: Slot[]) => Slot[]) =>
    setContent((before) => ({ ...before, slots: change(before.slots ?? []) }));
  const params = {
    path: { id: container.front, container: container.id },
    header: { "If-Match": `"${begun.version}"` },
  };
  const run = async (act: () => Promise<Container | null>) => {
    setBusy(true);
    try {
      const after = await act();
      if (after !== null) {
        begin(after);
      }
      setOpen(null);
      tell(words.outgoing.done);
    } catch (failure) {
      fail(failure);
    } finally {
      setBusy(false);
      onChanged();
    }
  };
  const text = (value: string | undefined) => value === undefined || value.trim() === "" ? null : value;
  const save = () =>
    run(() =>
      data(api.PATCH("/v1/editorial/fronts/{id}/containers/{container}", {
        params,
        body: {
          title: text(content.title),
          layout: text(content.layout),
          limit: content.limit ?? null,
          slots: slots.map(sent),
          fill: content.fill ?? null,
          dedupe: content.dedupe ?? null,
        } as never,
        headers: { "Content-Type": "application/merge-patch+json" },
      }))
    );
  const launch = () => run(() => data(api.POST("/v1/editorial/fronts/{id}/containers/{container}/launch", { params })));
  const restore = (number: number) =>
    run(() =>
      data(api.POST("/v1/editorial/fronts/{id}/containers/{container}/revisions/{number}/restore", {
        params: { ...params, path: { ...params.path, number } },
      }))
    );
  const remove = () =>
    run(async () => {
      await answered(api.DELETE("/v1/editorial/fronts/{id}/containers/{container}", { params }));
      return null;
    });
  const nameOf = (slot: Slot) =>
    names.get(slot.item.ref ?? "") ?? added.get(slot.item.ref ?? "") ?? slot.override?.headline ?? slot.item.url ??
      slot.item.kind;
  const fill = content.fill?.section ?? (content.fill === undefined ? "" : OTHER);
  const title = titleOf({ content }, words);
  return (
    <section className="paper container" aria-label={title}>
      <header className="screen-head">
        <h3 dir="auto">{title}</h3>
        <span className={begun.unlaunchedChanges ? "tag scheduled" : "tag published"}>
          {begun.launchedRevision === undefined
            ? words.fronts.never
            : begun.unlaunchedChanges
            ? words.fronts.unlaunched
            : words.fronts.launched}
        </span>
        {readOnly ? null : (
          <span className="acts">
            <Button aria-label={`${words.common.up}: ${title}`} isDisabled={isFirst} onPress={() => onMove(-1)}>
              ↑
            </Button>
            <Button aria-label={`${words.common.down}: ${title}`} isDisabled={isLast} onPress={() => onMove(1)}>
              ↓
            </Button>
          </span>
        )}
      </header>
      {isStale ? <Stale onReload={() => begin(container)} /> : null}
      <fieldset disabled={readOnly}>
        <div className="filters">
          <Field
            label={words.fronts.heading}
            value={content.title ?? ""}
            onChange={(heading) => set({ title: heading })}
          />
          <Field label={words.fronts.layout} value={content.layout ?? ""} onChange={(layout) => set({ layout })} />
          <label className="field">
            {words.fronts.limit}
            <input
              type="number"
              min={1}
              max={50}
              value={content.limit ?? ""}
              onChange={(event) => set({ limit: Math.max(1, Number(event.target.value)) })}
            />
          </label>
        </div>
        <h4>{words.fronts.slots}</h4>
        <Slots
          slots={slots}
          nameOf={nameOf}
          onChange={setSlots}
          readOnly={readOnly}
          label={`${words.fronts.slots}: ${title}`}
        />
        {readOnly ? null : <Button onPress={() => setOpen("find")}>{words.fronts.addArticle}</Button>}
        <div className="filters">
          <label className="field">
            {words.fronts.fill}
            <select
              value={fill}
              onChange={(event) => {
                const { fill: before, ...others } = content;
                setContent(
                  event.target.value === ""
                    ? others
                    : { ...others, fill: { ...timeOf(before), section: event.target.value } },
                );
              }}
            >
              <option value="">{words.fronts.fillNothing}</option>
              {fill === OTHER ? <option value={OTHER}>{words.common.more}</option> : null}
              {(sections.data ?? []).map((section) => (
                <option key={section.id} value={section.id}>{words.fronts.fillSection}: {section.name}</option>
              ))}
            </select>
          </label>
          {content.fill === undefined ? null : (
            <label className="field">
              {words.fronts.maxAge}
              <input
                type="number"
                min={1}
                value={content.fill.maxAgeHours ?? ""}
                onChange={(event) => set({ fill: withAge(content.fill ?? {}, event.target.value) })}
              />
            </label>
          )}
          <Checkbox
            isSelected={content.dedupe === "ignore"}
            onChange={(again) => set({ dedupe: again ? "ignore" : "obey" })}
          >
            <span className="box" aria-hidden="true" /> {words.fronts.dedupe}
          </Checkbox>
        </div>
      </fieldset>
      {readOnly ? null : (
        <div className="acts">
          <Button className={isChanged ? "primary" : ""} isDisabled={busy || !isChanged} onPress={() => void save()}>
            {words.fronts.save}
          </Button>
          <Button
            className={isChanged ? "" : "primary"}
            isDisabled={busy || isChanged || !begun.unlaunchedChanges}
            onPress={() => void launch()}
          >
            {words.fronts.launch}
          </Button>
          <Button onPress={() => setOpen("revisions")}>{words.fronts.revisions}</Button>
          <Button isDisabled={busy} onPress={() => setOpen("remove")}>{words.fronts.remove}</Button>
        </div>
      )}
      {open === "remove"
        ? (
          <Ask
            title={`${words.fronts.remove}: ${title}`}
            take={words.fronts.remove}
            onTake={() => void remove()}
            onClose={() => setOpen(null)}
          >
            <p className="warning">{words.fronts.removeSure}</p>
          </Ask>
        )
        : null}
      {open === "revisions"
        ? (
          <ContainerRevisions
            container={begun}
            title={title}
            names={names}
            {...(isChanged ? {} : { onRestore: (number: number) => void restore(number) })}
            onClose={() => setOpen(null)}
          />
        )
        : null}
      {open === "find"
        ? (
          <FindArticle
            title={words.fronts.addArticle}
            known={slots.flatMap((slot) => slot.item.ref ?? [])}
            onClose={() => setOpen(null)}
            onTake={(article) => {
              setAdded((before) => new Map(before).set(article.id, article.headline ?? words.articles.untitled));
              setSlots((before) => [{ item: { kind: "article", ref: article.id } }, ...before]);
              setOpen(null);
            }}
          />
        )
        : null}
    </section>
  );
}

interface SlotsProps {
  label: string;
  slots: Slot[];
  nameOf: (slot: Slot) => string;
  onChange: (change: (slots: Slot[]) => Slot[]) => void;
  readOnly: boolean;
}

/** What editors have put into a container, in its order: by drag, by buttons, or by the keyboard's own way to drag. */
function Slots({ label, slots, nameOf, onChange, readOnly }: SlotsProps) {
  const words = useWords();
  const keyed = slots.map((slot, at) => ({ id: `${at} ${slot.item.ref ?? slot.item.url ?? ""}`, slot, at }));
  const move = (from: number, to: number) =>
    onChange((before) => {
      const slot = before[from];
      return slot === undefined ? before : before.toSpliced(from, 1).toSpliced(to, 0, slot);
    });
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: readOnly,
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => {
      const from = keyed.findIndex((one) => keys.has(one.id));
      const at = keyed.findIndex((one) => one.id === target.key) + (target.dropPosition === "after" ? 1 : 0);
      move(from, from < at ? at - 1 : at);
    },
  });
  const set = (at: number, changes: Partial<Slot>) =>
    onChange((before) => before.map((slot, place) => place === at ? { ...slot, ...changes } : slot));
  return (
    <GridList
      className="items"
      aria-label={label}
      items={keyed}
      dependencies={[slots]}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="hint">{words.common.none}</p>}
    >
      {({ id, slot, at }) => (
        <GridListItem id={id} textValue={nameOf(slot)}>
          <div className="line">
            {readOnly ? null : <Button slot="drag" aria-label={`${words.common.drag}: ${nameOf(slot)}`}>⠿</Button>}
            <bdi className="headline">{nameOf(slot)}</bdi>
            <input
              dir={directionOf(slot.label ?? "")}
              aria-label={`${words.fronts.label}: ${nameOf(slot)}`}
              placeholder={words.fronts.label}
              value={slot.label ?? ""}
              onChange={(event) => set(at, { label: event.target.value })}
            />
            <input
              dir={directionOf(slot.override?.headline ?? "")}
              aria-label={`${words.fronts.headline}: ${nameOf(slot)}`}
              placeholder={words.fronts.headline}
              value={slot.override?.headline ?? ""}
              onChange={(event) => set(at, { override: { ...slot.override, headline: event.target.value } })}
            />
            {readOnly ? null : (
              <span className="acts">
                <Button
                  aria-label={`${words.common.up}: ${nameOf(slot)}`}
                  isDisabled={at === 0}
                  onPress={() => move(at, at - 1)}
                >
                  ↑
                </Button>
                <Button
                  aria-label={`${words.common.down}: ${nameOf(slot)}`}
                  isDisabled={at === slots.length - 1}
                  onPress={() => move(at, at + 1)}
                >
                  ↓
                </Button>
                <Button
                  aria-label={`${words.common.remove}: ${nameOf(slot)}`}
                  onPress={() => onChange((before) => before.toSpliced(at, 1))}
                >
                  ×
                </Button>
              </span>
            )}
          </div>
        </GridListItem>
      )}
    </GridList>
  );
}

/** Leaves out what is empty, and the moment that the server keeps itself. */
function sent(slot: Slot): Slot {
  const { label, override, placedAt: _, ...others } = slot;
  const said = Object.fromEntries(Object.entries(override ?? {}).filter(([, value]) => value !== ""));
  return {
    ...others,
    ...(label === undefined || label === "" ? {} : { label }),
    ...(Object.keys(said).length === 0 ? {} : { override: said }),
  };
}

function timeOf(fill: Content["fill"]): { maxAgeHours?: number } {
  return fill?.maxAgeHours === undefined ? {} : { maxAgeHours: fill.maxAgeHours };
}

function withAge(fill: NonNullable<Content["fill"]>, written: string): NonNullable<Content["fill"]> {
  const { maxAgeHours: _, ...others } = fill;
  return written === "" ? others : { ...others, maxAgeHours: Math.max(1, Number(written)) };
}
