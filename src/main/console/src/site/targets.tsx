import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { api, data } from "../app/api.ts";
import { useWords, useWordsOf } from "../app/language.tsx";
import { useLater } from "../app/later.ts";
import { Choice, Dialog, Field, Waiting } from "../app/parts.tsx";
import { FindArticle } from "../articles/FindArticle.tsx";
import { SITE } from "./words.ts";

/** Where an item of a menu or an old address leads. */
export interface Target {
  kind: string;
  id?: string | undefined;
  url?: string | undefined;
}

interface Thing {
  id: string;
  name: string;
}

const NAMED = {
  section: (q: string) => data(api.GET("/v1/editorial/sections", { params: { query: asked(q) } })),
  tag: (q: string) => data(api.GET("/v1/editorial/tags", { params: { query: asked(q) } })),
  author: (q: string) => data(api.GET("/v1/editorial/authors", { params: { query: asked(q) } })),
} as const;

function asked(q: string) {
  return { limit: 20, ...(q === "" ? {} : { q }) };
}

async function nameOf(kind: string, id: string): Promise<string> {
  const params = { path: { id } };
  switch (kind) {
    case "section":
      return (await data(api.GET("/v1/editorial/sections/{id}", { params }))).name;
    case "tag":
      return (await data(api.GET("/v1/editorial/tags/{id}", { params }))).name;
    case "author":
      return (await data(api.GET("/v1/editorial/authors/{id}", { params }))).name;
    case "front":
      return (await data(api.GET("/v1/editorial/fronts/{id}", { params }))).name;
    case "article":
    case "page":
      return (await data(api.GET("/v1/editorial/articles/{id}", { params }))).headline ?? "";
    default:
      return id;
  }
}

/** The name of what a target leads to; its address where it is a link. */
export function TargetName({ target }: { target: Target }) {
  const words = useWordsOf(SITE);
  const name = useQuery({
    queryKey: ["target", target.kind, target.id],
    queryFn: () => nameOf(target.kind, target.id ?? ""),
    enabled: target.id !== undefined,
    staleTime: 60_000,
  });
  const said = target.url ?? (target.id === undefined ? undefined : name.data ?? "…");
  return (
    <>
      <small>{words.kinds[target.kind] ?? target.kind}</small> {said === undefined ? null : <bdi>{said}</bdi>}
    </>
  );
}

interface Props {
  label: string;
  kinds: readonly string[];
  target: Target;
  onChange: (target: Target) => void;
}

/** Has a target chosen: what kind it is, and which one. */
export function TargetField({ label, kinds, target, onChange }: Props) {
  const words = useWordsOf(SITE);
  const [isChoosing, setChoosing] = useState(false);
  const take = (id: string) => {
    onChange({ kind: target.kind, id });
    setChoosing(false);
  };
  const isThing = !["none", "link", "issue"].includes(target.kind);
  return (
    <div className="filters">
      <Choice
        label={label}
        value={target.kind}
        options={kinds.map((kind) => [kind, words.kinds[kind] ?? kind] as const)}
        onChange={(kind) => onChange(kind === "link" ? { kind, url: "" } : { kind })}
      />
      {target.kind === "link"
        ? (
          <Field
            label={words.url}
            value={target.url ?? ""}
            onChange={(url) => onChange({ kind: "link", url })}
            dir="ltr"
            required
          />
        )
        : null}
      {isThing
        ? (
          <Button onPress={() => setChoosing(true)}>
            {target.id === undefined ? words.choose : <TargetName target={target} />}
          </Button>
        )
        : null}
      {isChoosing ? <Chooser kind={target.kind} onTake={take} onClose={() => setChoosing(false)} /> : null}
    </div>
  );
}

interface ChooserProps {
  kind: string;
  onTake: (id: string) => void;
  onClose: () => void;
}

function Chooser({ kind, onTake, onClose }: ChooserProps) {
  const words = useWordsOf(SITE);
  const title = words.kinds[kind] ?? kind;
  return kind === "article" || kind === "page"
    ? (
      <FindArticle
        title={title}
        known={[]}
        type={kind}
        onTake={(article) => onTake(article.id)}
        onClose={onClose}
      />
    )
    : <NameChooser kind={kind} title={title} onTake={onTake} onClose={onClose} />;
}

function NameChooser({ kind, title, onTake, onClose }: ChooserProps & { title: string }) {
  const words = useWords();
  const [typed, setTyped] = useState("");
  const q = useLater(typed.trim(), 250);
  const found = useQuery({
    queryKey: ["target", kind, "find", q],
    queryFn: async (): Promise<Thing[]> => {
      const page = kind === "front"
        ? await data(api.GET("/v1/editorial/fronts", { params: { query: { limit: 100 } } }))
        : await NAMED[kind as keyof typeof NAMED](q);
      return page.data.filter(({ name }) => kind !== "front" || name.includes(q));
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Field label={words.house.search} type="search" value={typed} onChange={setTyped} autoFocus />
      <Waiting query={found} />
      <ul className="found">
        {(found.data ?? []).map((one) => (
          <li key={one.id}>
            <Button className="quiet" onPress={() => onTake(one.id)}>
              <bdi>{one.name}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
