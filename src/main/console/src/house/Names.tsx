import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useAct } from "../app/act.ts";
import { useWords } from "../app/language.tsx";
import { usePages } from "../app/pages.ts";
import { useLater } from "../app/later.ts";
import { Ask, Choice, Dialog, Field, More, Waiting } from "../app/parts.tsx";
import { useSections } from "../articles/sections.ts";
import { isEditor, useMe } from "../app/session.tsx";
import { accept, keep, type Kind, list, merge, type Named, remove, type Written } from "./names.ts";

type Open = { act: "edit" | "merge" | "remove"; one: Named } | { act: "create" } | null;

/** Sections, authors or tags: found, made, changed, merged, deleted. */
export function Names({ kind }: { kind: Kind }) {
  const words = useWords();
  const me = useMe();
  const [q, setQ] = useState("");
  const searched = useLater(q.trim(), 250);
  const [open, setOpen] = useState<Open>(null);
  const { query: names, rows: all } = usePages(
    ["names", kind, searched],
    (paging) => list(kind, searched, paging),
  );
  const act = useAct();
  const run = async (step: () => Promise<void>) => {
    if (await act(step)) {
      setOpen(null);
    }
  };
  return (
    <>
      <div className="filters">
        <Field label={words.house.search} type="search" value={q} onChange={setQ} />
        {isEditor(me)
          ? <Button className="primary" onPress={() => setOpen({ act: "create" })}>{words.house.create}</Button>
          : null}
      </div>
      <Waiting query={names} />
      {names.data !== undefined && all.length === 0 ? <p>{words.house.none}</p> : null}
      <ul className="names">
        {all.map((one) => (
          <li key={one.id}>
            <bdi className="named">{one.name}</bdi>
            {one.parent === null ? null : (
              <small>
                <bdi>{all.find((other) => other.id === one.parent)?.name}</bdi>
              </small>
            )}
            <small>
              <bdi>{one.slug}</bdi>
            </small>
            {one.proposed ? <span className="tag in-review">{words.house.proposed}</span> : null}
            {isEditor(me)
              ? (
                <span className="acts">
                  {one.proposed
                    ? (
                      <Button
                        onPress={() => void run(() => accept(one))}
                        aria-label={`${words.house.accept}: ${one.name}`}
                      >
                        {words.house.accept}
                      </Button>
                    )
                    : null}
                  <Button aria-label={`${words.house.edit}: ${one.name}`} onPress={() => setOpen({ act: "edit", one })}>
                    {words.house.edit}
                  </Button>
                  <Button
                    aria-label={`${words.house.merge}: ${one.name}`}
                    onPress={() => setOpen({ act: "merge", one })}
                  >
                    {words.house.merge}
                  </Button>
                  <Button
                    aria-label={`${words.house.remove}: ${one.name}`}
                    onPress={() => setOpen({ act: "remove", one })}
                  >
                    {words.house.remove}
                  </Button>
                </span>
              )
              : null}
          </li>
        ))}
      </ul>
      <More query={names} />
      {open?.act === "create" || open?.act === "edit"
        ? (
          <NameDialog
            kind={kind}
            before={open.act === "edit" ? open.one : null}
            onClose={() => setOpen(null)}
            onTake={(written) => void run(() => keep(kind, written, open.act === "edit" ? open.one : null))}
          />
        )
        : null}
      {open?.act === "remove"
        ? (
          <Ask
            title={`${words.house.remove}: ${open.one.name}`}
            take={words.house.remove}
            onTake={() => void run(() => remove(kind, open.one))}
            onClose={() => setOpen(null)}
          >
            <p className="warning">{words.house.removeSure}</p>
          </Ask>
        )
        : null}
      {open?.act === "merge"
        ? (
          <MergeDialog
            kind={kind}
            one={open.one}
            onClose={() => setOpen(null)}
            onTake={(into) => void run(() => merge(kind, open.one, into))}
          />
        )
        : null}
    </>
  );
}

interface NameProps {
  kind: Kind;
  before: Named | null;
  onTake: (written: Written) => void;
  onClose: () => void;
}

function NameDialog({ kind, before, onTake, onClose }: NameProps) {
  const words = useWords();
  const [written, setWritten] = useState<Written>({
    name: before?.name ?? "",
    english: before?.translations["en"]?.name ?? "",
    slug: before?.slug ?? "",
    text: before?.text ?? "",
    parent: before?.parent ?? null,
  });
  const set = (name: "name" | "english" | "slug" | "text") => (value: string) =>
    setWritten((one) => ({ ...one, [name]: value }));
  const sections = useSections();
  return (
    <Ask
      title={before?.name ?? words.house.create}
      take={words.common.save}
      onTake={() => onTake(written)}
      onClose={onClose}
    >
      <Field label={words.house.name} value={written.name} onChange={set("name")} required autoFocus />
      <Field label={words.house.english} value={written.english} onChange={set("english")} />
      {kind === "sections"
        ? (
          <Choice
            label={words.house.parent}
            value={written.parent ?? ""}
            options={[
              ["", words.house.top],
              ...(sections.data ?? []).filter((one) => one.id !== before?.id)
                .map((one) => [one.id, one.name] as const),
            ]}
            onChange={(parent) => setWritten((one) => ({ ...one, parent: parent === "" ? null : parent }))}
          />
        )
        : null}
      <Field
        label={kind === "authors" ? words.house.bio : words.house.description}
        value={written.text}
        onChange={set("text")}
        lines={3}
      />
      <Field label={words.house.slug} hint={words.writing.slugHint} value={written.slug} onChange={set("slug")} />
    </Ask>
  );
}

interface MergeProps {
  kind: Kind;
  one: Named;
  onTake: (into: string) => void;
  onClose: () => void;
}

function MergeDialog({ kind, one, onTake, onClose }: MergeProps) {
  const words = useWords();
  const [q, setQ] = useState("");
  const searched = useLater(q.trim(), 250);
  const found = useQuery({
    queryKey: ["names", kind, "merge", searched],
    queryFn: () => list(kind, searched, { limit: 50 }),
  });
  return (
    <Dialog title={`${words.house.merge}: ${one.name}`} onClose={onClose}>
      <p className="warning">{words.house.mergeHelp}</p>
      <Field label={words.house.search} type="search" value={q} onChange={setQ} autoFocus />
      <ul className="found">
        {(found.data?.data ?? []).filter((other) => other.id !== one.id).map((other) => (
          <li key={other.id}>
            <Button onPress={() => onTake(other.id)}>
              {words.house.mergeInto} <bdi>{other.name}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
