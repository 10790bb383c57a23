import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, GridList, GridListItem, type Key, useDragAndDrop } from "react-aria-components";
import { useAct } from "../app/act.ts";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { Stale, useBegun } from "../app/begun.tsx";
import { useWords, useWordsOf } from "../app/language.tsx";
import { Ask, Field, Waiting } from "../app/parts.tsx";
import { isEditor, useMe } from "../app/session.tsx";
import { newKey } from "../writing/keys.ts";
import { dropped, itemsOf, type Line, linesOf, moved, shifted, without } from "./menus.ts";
import { type Target, TargetField, TargetName } from "./targets.tsx";
import { SITE } from "./words.ts";

type Menu = Schemas["EditorialMenu"];

/** The menus of the site: trees of three levels, each written whole. */
export function Menus() {
  const words = useWordsOf(SITE);
  const act = useAct("menus");
  const me = useMe();
  const [isMaking, setMaking] = useState(false);
  const [key, setKey] = useState("");
  const menus = useQuery({
    queryKey: ["menus"],
    queryFn: () => data(api.GET("/v1/editorial/menus", { params: { query: { limit: 100 } } })),
  });
  const make = async () => {
    const params = { path: { key: key.trim() } };
    if (await act(() => answered(api.PUT("/v1/editorial/menus/{key}", { params, body: { items: [] } })))) {
      setMaking(false);
      setKey("");
    }
  };
  return (
    <>
      {isEditor(me)
        ? (
          <div className="filters">
            <Button className="primary" onPress={() => setMaking(true)}>{words.newMenu}</Button>
          </div>
        )
        : null}
      <Waiting query={menus} />
      {menus.data?.data.length === 0 ? <p>{words.noMenus}</p> : null}
      {menus.data?.data.map((menu) => <MenuEditor key={menu.key} menu={menu} />)}
      {isMaking
        ? (
          <Ask title={words.newMenu} take={words.add} onTake={() => void make()} onClose={() => setMaking(false)}>
            <Field label={words.menuKey} value={key} onChange={setKey} dir="ltr" required autoFocus />
          </Ask>
        )
        : null}
    </>
  );
}

function MenuEditor({ menu }: { menu: Menu }) {
  const words = useWordsOf(SITE);
  const { common } = useWords();
  const act = useAct("menus");
  const me = useMe();
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(menu.items, newKey));
  const [isDirty, setDirty] = useState(false);
  const [open, setOpen] = useState<number | "new" | "remove" | null>(null);
  const { begun, begin, isStale } = useBegun(menu, () => isDirty, (one) => {
    setLines(linesOf(one.items, newKey));
    setDirty(false);
  });
  const change = (next: readonly Line[]) => {
    setLines(next);
    setDirty(true);
  };
  const params = { path: { key: menu.key }, header: { "If-Match": `"${begun.version}"` } };
  const save = () =>
    act(async () => {
      begin(await data(api.PUT("/v1/editorial/menus/{key}", { params, body: { items: itemsOf(lines) } })));
    });
  const remove = async () => {
    await act(() => answered(api.DELETE("/v1/editorial/menus/{key}", { params })));
    setOpen(null);
  };
  const labelOf = (line: Line) => line.label["ar"] ?? Object.values(line.label)[0];
  const nameOf = (line: Line) => labelOf(line) ?? words.kinds[line.target?.kind ?? "none"] ?? words.label;
  const placeOf = (key: Key) => lines.findIndex((line) => line.key === key);
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !isEditor(me),
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onMove: ({ keys: [key], target }) => {
      if (key !== undefined) {
        change(dropped(lines, placeOf(key), placeOf(target.key), target.dropPosition));
      }
    },
  });
  const take = (line: Line) => {
    change(open === "new" ? [...lines, line] : lines.map((one, at) => at === open ? line : one));
    setOpen(null);
  };
  return (
    <section className="part" aria-label={menu.key}>
      <h2>
        <bdi>{menu.key}</bdi>
      </h2>
      {isStale ? <Stale onReload={() => begin(menu)} /> : null}
      <GridList
        className="names"
        aria-label={menu.key}
        items={lines.map((line, at) => ({ id: line.key, line, at }))}
        dependencies={[lines]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="hint">{common.none}</p>}
      >
        {({ id, line, at }) => (
          <GridListItem id={id} textValue={nameOf(line)} className="menu-line" data-depth={line.depth}>
            {isEditor(me) ? <Button slot="drag" aria-label={`${common.drag}: ${nameOf(line)}`}>⠿</Button> : null}
            <span className="named">
              <bdi>{labelOf(line)}</bdi>
            </span>
            <span>{line.target === undefined ? null : <TargetName target={line.target} />}</span>
            {isEditor(me)
              ? (
                <LineActs
                  lines={lines}
                  at={at}
                  onChange={change}
                  onEdit={() => setOpen(at)}
                />
              )
              : null}
          </GridListItem>
        )}
      </GridList>
      <Findings menuKey={menu.key} />
      {isEditor(me)
        ? (
          <div className="acts">
            <Button onPress={() => setOpen("new")}>{words.addItem}</Button>
            <Button
              className="primary"
              isDisabled={!isDirty}
              onPress={() => void save()}
            >
              {words.save}
            </Button>
            <Button onPress={() => setOpen("remove")}>{words.remove}</Button>
          </div>
        )
        : null}
      {open === "remove"
        ? (
          <Ask
            title={`${words.remove}: ${menu.key}`}
            take={words.remove}
            onTake={() => void remove()}
            onClose={() => setOpen(null)}
          >
            <p className="warning">{words.menuRemoveSure}</p>
          </Ask>
        )
        : null}
      {open === null || open === "remove" ? null : (
        <LineDialog
          line={open === "new" ? { key: newKey(), depth: 0, label: {}, target: undefined } : lines[open] as Line}
          onTake={take}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** What is amiss with the menu as it was saved last. */
function Findings({ menuKey }: { menuKey: string }) {
  const words = useWordsOf(SITE);
  const findings = useQuery({
    queryKey: ["menus", menuKey, "findings"],
    queryFn: () => data(api.GET("/v1/editorial/menus/{key}/findings", { params: { path: { key: menuKey } } })),
  });
  if ((findings.data?.findings ?? []).length === 0) {
    return null;
  }
  return (
    <>
      <h3>{words.findings}</h3>
      <ul className="findings">
        {findings.data?.findings.map((finding) => <li key={finding.pointer}>{finding.detail}</li>)}
      </ul>
    </>
  );
}

interface LineActsProps {
  lines: readonly Line[];
  at: number;
  onChange: (lines: readonly Line[]) => void;
  onEdit: () => void;
}

/** What is done with one line by buttons, for whoever does not drag. */
function LineActs({ lines, at, onChange, onEdit }: LineActsProps) {
  const words = useWordsOf(SITE);
  const { common } = useWords();
  const acts = [
    { name: common.up, sign: "↑", turns: false, after: () => moved(lines, at, -1) },
    { name: common.down, sign: "↓", turns: false, after: () => moved(lines, at, 1) },
    { name: words.inwards, sign: "⇥", turns: true, after: () => shifted(lines, at, 1) },
    { name: words.outwards, sign: "⇤", turns: true, after: () => shifted(lines, at, -1) },
  ];
  return (
    <span className="acts">
      {acts.map((act) => (
        <Button
          key={act.sign}
          aria-label={`${act.name} ${at + 1}`}
          onPress={() => onChange(act.after())}
        >
          <span className={act.turns ? "inwards" : ""} aria-hidden="true">{act.sign}</span>
        </Button>
      ))}
      <Button aria-label={`${words.edit} ${at + 1}`} onPress={onEdit}>{words.edit}</Button>
      <Button aria-label={`${common.remove} ${at + 1}`} onPress={() => onChange(without(lines, at))}>×</Button>
    </span>
  );
}

const KINDS = ["section", "page", "article", "tag", "author", "front", "issue", "link", "none"] as const;

function LineDialog({ line, onTake, onClose }: { line: Line; onTake: (line: Line) => void; onClose: () => void }) {
  const words = useWordsOf(SITE);
  const [label, setLabel] = useState(line.label);
  const [target, setTarget] = useState<Target>(
    line.target ?? { kind: line.label["ar"] === undefined ? "section" : "none" },
  );
  return (
    <Ask
      title={words.addItem}
      take={words.save}
      onTake={() => onTake({ ...line, label, target: target.kind === "none" ? undefined : target as Line["target"] })}
      onClose={onClose}
    >
      <TargetField label={words.leadsTo} kinds={KINDS} target={target} onChange={setTarget} />
      <Field
        label={words.label}
        hint={words.labelHint}
        value={label["ar"] ?? ""}
        onChange={(ar) => setLabel((before) => ({ ...before, ar }))}
        autoFocus
      />
      <Field
        label={`${words.label} (${words.inEnglish})`}
        value={label["en"] ?? ""}
        onChange={(en) => setLabel((before) => ({ ...before, en }))}
      />
    </Ask>
  );
}
