import { useRef, useState } from "react";
import { Button, Checkbox, GridList, GridListItem, isTextDropItem, useDragAndDrop } from "react-aria-components";
import { Link } from "wouter";
import { useWords } from "../app/language.tsx";
import { Field } from "../app/parts.tsx";
import { FindArticle } from "../articles/FindArticle.tsx";
import { useSections } from "../articles/sections.ts";
import { changed, type Item, moved, nextPage, type Part } from "./plan.ts";

const KIND = "text/x-midad-article";

interface Props {
  parts: Part[];
  onChange: (change: (parts: Part[]) => Part[]) => void;
  readOnly: boolean;
}

/** The contents of an issue: parts with articles, arranged by drag, by buttons and by the keyboard's own way to drag. */
export function Contents({ parts, onChange, readOnly }: Props) {
  const words = useWords();
  const sections = useSections();
  const [into, setInto] = useState<string | null>(null);
  const count = useRef(0);
  const setPart = (key: string, changes: Partial<Part>) =>
    onChange((before) => before.map((part) => part.key === key ? { ...part, ...changes } : part));
  const add = () => {
    const key = `new-${count.current++}`;
    onChange((before) => [...before, { key, section: null, title: "", items: [] }]);
  };
  return (
    <div className="contents">
      {parts.map((part, at) => (
        <section key={part.key} className="part">
          <div className="filters">
            <label className="field">
              {words.writing.section}
              <select
                value={part.section ?? ""}
                disabled={readOnly}
                onChange={(event) =>
                  setPart(part.key, { section: event.target.value === "" ? null : event.target.value })}
              >
                <option value="">{words.writing.noSection}</option>
                {(sections.data ?? []).map((section) => (
                  <option key={section.id} value={section.id}>{section.name}</option>
                ))}
              </select>
            </label>
            <Field
              label={words.issues.partTitle}
              value={part.title}
              onChange={(title) => setPart(part.key, { title })}
              disabled={readOnly}
            />
            {readOnly ? null : (
              <span className="acts">
                <Button
                  aria-label={`${words.common.up}: ${words.issues.part} ${at + 1}`}
                  isDisabled={at === 0}
                  onPress={() => onChange((before) => before.toSpliced(at, 1).toSpliced(at - 1, 0, part))}
                >
                  ↑
                </Button>
                <Button onPress={() => setInto(part.key)}>{words.issues.addArticle}</Button>
                <Button
                  isDisabled={part.items.length > 0}
                  onPress={() => onChange((before) => before.filter((one) => one.key !== part.key))}
                >
                  {words.issues.removePart}
                </Button>
              </span>
            )}
          </div>
          <Items part={part} parts={parts} onChange={onChange} readOnly={readOnly} />
        </section>
      ))}
      {readOnly ? null : <Button onPress={add}>{words.issues.addPart}</Button>}
      {into === null ? null : (
        <FindArticle
          title={words.issues.addArticle}
          known={parts.flatMap((part) => part.items.map((item) => item.article))}
          onClose={() => setInto(null)}
          onTake={(article) => {
            const item = {
              article: article.id,
              headline: article.headline ?? "",
              state: article.state,
              pageTo: null,
              coverStory: false,
              publish: true,
            };
            onChange((before) =>
              before.map((part) =>
                part.key === into ? { ...part, items: [...part.items, { ...item, page: nextPage(before) }] } : part
              )
            );
            setInto(null);
          }}
        />
      )}
    </div>
  );
}

function Items({ part, parts, onChange, readOnly }: Props & { part: Part }) {
  const words = useWords();
  const place = (key: string | number, dropped: "before" | "after" | "on") => {
    const at = part.items.findIndex((item) => item.article === key);
    return dropped === "after" ? at + 1 : at;
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: readOnly,
    getItems: (keys) => [...keys].map((key) => ({ [KIND]: String(key), "text/plain": String(key) })),
    acceptedDragTypes: [KIND],
    getDropOperation: () => "move",
    onReorder: ({ keys, target }) => {
      for (const key of keys) {
        onChange((before) => moved(before, String(key), part.key, place(target.key, target.dropPosition)));
      }
    },
    onInsert: ({ items, target }) => void take(items, place(target.key, target.dropPosition)),
    onRootDrop: ({ items }) => void take(items, part.items.length),
  });
  const take = async (
    items: Parameters<NonNullable<Parameters<typeof useDragAndDrop>[0]["onRootDrop"]>>[0]["items"],
    at: number,
  ) => {
    for (const item of items) {
      if (isTextDropItem(item)) {
        const article = await item.getText(KIND);
        onChange((before) => moved(before, article, part.key, at));
      }
    }
  };
  return (
    <GridList
      className="items"
      aria-label={part.title === "" ? words.issues.contents : part.title}
      items={part.items.map((item) => ({ ...item, id: item.article, parts, part }))}
      dependencies={[parts]}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <p className="hint">{words.common.none}</p>}
    >
      {(item) => (
        <GridListItem id={item.article} textValue={item.headline}>
          <Line
            item={item}
            at={part.items.findIndex((one) => one.article === item.article)}
            part={part}
            parts={parts}
            onChange={onChange}
            readOnly={readOnly}
          />
        </GridListItem>
      )}
    </GridList>
  );
}

function Line({ item, at, part, parts, onChange, readOnly }: Props & { item: Item; at: number; part: Part }) {
  const words = useWords();
  const set = (changes: Partial<Item>) => onChange((before) => changed(before, item.article, changes));
  const page = (value: string) => value === "" ? null : Number(value);
  const name = item.headline === "" ? words.articles.untitled : item.headline;
  return (
    <div className="line">
      {readOnly ? null : <Button slot="drag" aria-label={`${words.common.drag}: ${name}`}>⠿</Button>}
      <Link href={`/articles/${item.article}`} dir="auto" className="headline">{name}</Link>
      <span className={`tag ${item.state}`}>{words.states[item.state as keyof typeof words.states] ?? item.state}</span>
      <label>
        {words.issues.page}
        <input
          type="number"
          min={1}
          value={item.page ?? ""}
          readOnly={readOnly}
          onChange={(event) => set({ page: page(event.target.value) })}
        />
      </label>
      <label>
        {words.issues.pageTo}
        <input
          type="number"
          min={1}
          value={item.pageTo ?? ""}
          readOnly={readOnly}
          onChange={(event) => set({ pageTo: page(event.target.value) })}
        />
      </label>
      <Checkbox isDisabled={readOnly} isSelected={item.coverStory} onChange={(coverStory) => set({ coverStory })}>
        <span className="box" aria-hidden="true" /> {words.issues.coverStory}
      </Checkbox>
      <Checkbox isDisabled={readOnly} isSelected={item.publish} onChange={(publish) => set({ publish })}>
        <span className="box" aria-hidden="true" /> {words.issues.goesAlong}
      </Checkbox>
      {readOnly ? null : (
        <span className="acts">
          <Button
            aria-label={`${words.common.up}: ${name}`}
            isDisabled={at === 0}
            onPress={() => onChange((before) => moved(before, item.article, part.key, at - 1))}
          >
            ↑
          </Button>
          <Button
            aria-label={`${words.common.down}: ${name}`}
            isDisabled={at === part.items.length - 1}
            onPress={() => onChange((before) => moved(before, item.article, part.key, at + 2))}
          >
            ↓
          </Button>
          {parts.length < 2 ? null : (
            <select
              aria-label={`${words.issues.moveTo}: ${name}`}
              value={part.key}
              onChange={(event) =>
                onChange((before) => moved(before, item.article, event.target.value, Number.MAX_SAFE_INTEGER))}
            >
              {parts.map((one, place) => (
                <option key={one.key} value={one.key}>
                  {one.title === "" ? `${words.issues.part} ${place + 1}` : one.title}
                </option>
              ))}
            </select>
          )}
          <Button
            aria-label={`${words.common.remove}: ${name}`}
            onPress={() =>
              onChange((before) =>
                before.map((one) => ({ ...one, items: one.items.filter((other) => other.article !== item.article) }))
              )}
          >
            ×
          </Button>
        </span>
      )}
    </div>
  );
}
