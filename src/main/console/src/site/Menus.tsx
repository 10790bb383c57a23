import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useAct } from "../app/act.ts";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useWords, useWordsOf } from "../app/language.tsx";
import { Ask, Field, Waiting } from "../app/parts.tsx";
import { isEditor, useMe } from "../app/session.tsx";
import { newKey } from "../writing/keys.ts";
import { itemsOf, type Line, linesOf, moved, shifted, without } from "./menus.ts";
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
      {menus.data?.data.map((menu) => <MenuEditor key={`${menu.key} ${menu.version}`} menu={menu} />)}
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
  const [open, setOpen] = useState<number | "new" | null>(null);
  const change = (next: readonly Line[]) => {
    setLines(next);
    setDirty(true);
  };
  const params = { path: { key: menu.key }, header: { "If-Match": `"${menu.version}"` } };
  const take = (line: Line) => {
    change(open === "new" ? [...lines, line] : lines.map((one, at) => at === open ? line : one));
    setOpen(null);
  };
  return (
    <section className="part" aria-label={menu.key}>
      <h2 dir="ltr">{menu.key}</h2>
      <ol className="names">
        {lines.map((line, at) => (
          <li key={line.key} className="menu-line" data-depth={line.depth}>
            <span className="named">
              <bdi>{line.label["ar"] ?? Object.values(line.label)[0]}</bdi>
            </span>
            <span>{line.target === undefined ? null : <TargetName target={line.target} />}</span>
            {isEditor(me)
              ? (
                <span className="acts">
                  <Button aria-label={`${common.up} ${at + 1}`} onPress={() => change(moved(lines, at, -1))}>↑</Button>
                  <Button aria-label={`${common.down} ${at + 1}`} onPress={() => change(moved(lines, at, 1))}>↓</Button>
                  <Button aria-label={`${words.inwards} ${at + 1}`} onPress={() => change(shifted(lines, at, 1))}>
                    <span className="inwards" aria-hidden="true">⇥</span>
                  </Button>
                  <Button aria-label={`${words.outwards} ${at + 1}`} onPress={() => change(shifted(lines, at, -1))}>
                    <span className="inwards" aria-hidden="true">⇤</span>
                  </Button>
                  <Button aria-label={`${words.edit} ${at + 1}`} onPress={() => setOpen(at)}>{words.edit}</Button>
                  <Button aria-label={`${common.remove} ${at + 1}`} onPress={() => change(without(lines, at))}>
                    ×
                  </Button>
                </span>
              )
              : null}
          </li>
        ))}
      </ol>
      {isEditor(me)
        ? (
          <div className="acts">
            <Button onPress={() => setOpen("new")}>{words.addItem}</Button>
            <Button
              className="primary"
              isDisabled={!isDirty}
              onPress={() =>
                void act(() =>
                  answered(api.PUT("/v1/editorial/menus/{key}", { params, body: { items: itemsOf(lines) } }))
                )}
            >
              {words.save}
            </Button>
            <Button onPress={() => void act(() => answered(api.DELETE("/v1/editorial/menus/{key}", { params })))}>
              {words.remove}
            </Button>
          </div>
        )
        : null}
      {open === null ? null : (
        <LineDialog
          line={open === "new" ? { key: newKey(), depth: 0, label: {}, target: undefined } : lines[open] as Line}
          onTake={take}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
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
