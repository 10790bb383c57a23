import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { patching, useAct } from "../app/act.ts";
import { api, data, type Schemas } from "../app/api.ts";
import { Stale, useBegun } from "../app/begun.tsx";
import { useWords, useWordsOf } from "../app/language.tsx";
import { Choice, Field, Waiting } from "../app/parts.tsx";
import { isEditor, useMe } from "../app/session.tsx";
import { SITE } from "./words.ts";

type Publication = Schemas["Publication"];

/** What the paper says of itself, who makes it, and where its site shows things. */
export function PublicationForm() {
  const publication = useQuery({
    queryKey: ["publication"],
    queryFn: () => data(api.GET("/v1/editorial/publication")),
  });
  return (
    <>
      <Waiting query={publication} />
      {publication.data === undefined ? null : <Form latest={publication.data} />}
    </>
  );
}

const ADDRESSED = ["section", "author", "tag", "page", "front", "issue"] as const;

function Form({ latest }: { latest: Publication }) {
  const words = useWordsOf(SITE);
  const act = useAct("publication");
  const me = useMe();
  const [one, setOne] = useState(latest);
  const [languages, setLanguages] = useState(latest.languages.join("، "));
  const [days, setDays] = useState(String(latest.comments.closeAfterDays ?? ""));
  const written = {
    ...one,
    languages: languages.split(/[,،\s]+/u).filter((tag) => tag !== ""),
    comments: {
      ...one.comments,
      ...(days === String(one.comments.closeAfterDays ?? "")
        ? {}
        : { closeAfterDays: days === "" ? null : Number(days) }),
    },
  };
  const patchOf = (before: Publication) => changed(before, written);
  const { begun, begin, isStale } = useBegun(
    latest,
    (before) => Object.keys(patchOf(before)).length > 0,
    (publication) => {
      setOne(publication);
      setLanguages(publication.languages.join("، "));
      setDays(String(publication.comments.closeAfterDays ?? ""));
    },
  );
  const set = (changes: Partial<Publication>) => setOne((standing) => ({ ...standing, ...changes }));
  const english = one.translations["en"];
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { header, headers } = patching(begun);
    void act(async () =>
      begin(
        await data(api.PATCH("/v1/editorial/publication", {
          params: { header },
          headers,
          body: patchOf(begun) as never,
        })),
      )
    );
  };
  return (
    <form onSubmit={save}>
      {isStale ? <Stale onReload={() => begin(latest)} /> : null}
      <fieldset className="plain" disabled={!isEditor(me)}>
        <Field label={words.name} value={one.name} onChange={(name) => set({ name })} required />
        <Field
          label={words.description}
          value={one.description ?? ""}
          onChange={(description) => set({ description })}
          lines={2}
        />
        <Field
          label={`${words.name} (${words.inEnglish})`}
          value={english?.name ?? ""}
          onChange={(name) => set({ translations: translated(one.translations, { ...english, name }) })}
        />
        <Field
          label={`${words.description} (${words.inEnglish})`}
          value={english?.description ?? ""}
          onChange={(description) =>
            set({ translations: translated(one.translations, { name: english?.name ?? "", description }) })}
          lines={2}
        />
        <div className="filters">
          <Field label={words.languages} value={languages} onChange={setLanguages} dir="ltr" required />
          <Field
            label={words.defaultLanguage}
            value={one.defaultLanguage}
            onChange={(defaultLanguage) => set({ defaultLanguage })}
            dir="ltr"
            required
          />
          <Field
            label={words.timeZone}
            value={one.timeZone}
            onChange={(timeZone) => set({ timeZone })}
            dir="ltr"
            required
          />
        </div>
        <div className="filters">
          <Field label={words.issn} value={one.issn ?? ""} onChange={(issn) => set({ issn })} dir="ltr" />
          <Choice
            label={words.frequency}
            value={one.frequency ?? ""}
            options={Object.entries(words.frequencies)}
            onChange={(frequency) => set({ frequency } as Partial<Publication>)}
          />
          <Field
            label={words.firstIssue}
            value={one.firstIssue ?? ""}
            onChange={(firstIssue) => set({ firstIssue })}
            type="date"
            dir="ltr"
          />
        </div>
        <h2>{words.masthead}</h2>
        <p className="hint">{words.mastheadHint}</p>
        <Rows
          rows={one.masthead}
          fresh={{ role: "", name: "" }}
          add={words.addOffice}
          onChange={(masthead) => set({ masthead })}
        >
          {(office, change) => (
            <>
              <Field
                label={words.office}
                value={office.label ?? ""}
                onChange={(label) => change({ ...office, label })}
              />
              <Field label={words.name} value={office.name} onChange={(name) => change({ ...office, name })} required />
              <Field
                label={words.officeCode}
                value={office.role}
                onChange={(role) => change({ ...office, role })}
                dir="ltr"
                required
              />
            </>
          )}
        </Rows>
        <h2>{words.links}</h2>
        <Rows
          rows={one.socialLinks}
          fresh={{ platform: "", url: "" }}
          add={words.addLink}
          onChange={(socialLinks) => set({ socialLinks })}
        >
          {(link, change) => (
            <>
              <Field
                label={words.platform}
                value={link.platform}
                onChange={(platform) => change({ ...link, platform })}
                dir="ltr"
                required
              />
              <Field
                label={words.url}
                value={link.url}
                onChange={(url) => change({ ...link, url })}
                type="url"
                dir="ltr"
                required
              />
            </>
          )}
        </Rows>
        <h2>{words.addresses}</h2>
        <Field
          label={words.articleUrl}
          hint={words.addressHint}
          value={one.articleUrl ?? ""}
          onChange={(articleUrl) => set({ articleUrl })}
          dir="ltr"
        />
        <div className="filters">
          {ADDRESSED.map((kind) => (
            <Field
              key={kind}
              label={words.kinds[kind] ?? kind}
              value={(one.addresses as Record<string, string>)[kind] ?? ""}
              onChange={(path) => set({ addresses: { ...one.addresses, [kind]: path } as Publication["addresses"] })}
              dir="ltr"
            />
          ))}
        </div>
        <h2>{words.comments}</h2>
        <div className="filters">
          <Choice
            label={words.comments}
            value={one.comments.mode ?? "before"}
            options={Object.entries(words.modes)}
            onChange={(mode) => set({ comments: { ...one.comments, mode } as Publication["comments"] })}
          />
          <Field label={words.closeAfter} value={days} onChange={setDays} type="number" dir="ltr" />
        </div>
        {isEditor(me)
          ? (
            <div className="acts">
              <Button type="submit" className="primary">{words.save}</Button>
            </div>
          )
          : null}
      </fieldset>
    </form>
  );
}

interface RowsProps<T> {
  rows: T[];
  fresh: T;
  add: string;
  onChange: (rows: T[]) => void;
  children: (row: T, change: (row: T) => void) => ReactNode;
}

/** Rows that are added, ordered and taken out. */
function Rows<T>({ rows, fresh, add, onChange, children }: RowsProps<T>) {
  const words = useWords();
  return (
    <div className="rows">
      {rows.map((row, at) => (
        <div key={at} className="filters" role="group" aria-label={String(at + 1)}>
          {children(row, (next) => onChange(rows.with(at, next)))}
          <Button
            aria-label={words.common.up}
            isDisabled={at === 0}
            onPress={() => onChange(rows.toSpliced(at, 1).toSpliced(at - 1, 0, row))}
          >
            ↑
          </Button>
          <Button aria-label={words.common.remove} onPress={() => onChange(rows.toSpliced(at, 1))}>×</Button>
        </div>
      ))}
      <Button onPress={() => onChange([...rows, fresh])}>{add}</Button>
    </div>
  );
}

function translated(before: Publication["translations"], english: Schemas["PublicationText"]) {
  return { ...before, en: english };
}

const WRITTEN = [
  "name",
  "description",
  "translations",
  "languages",
  "defaultLanguage",
  "timeZone",
  "masthead",
  "socialLinks",
  "articleUrl",
  "issn",
  "frequency",
  "firstIssue",
  "addresses",
  "comments",
] as const;

/** A merge patch of what differs; what was emptied is taken away. */
function changed(
  before: Publication,
  after: { [name in (typeof WRITTEN)[number]]?: unknown },
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const name of WRITTEN) {
    const value = after[name];
    if (JSON.stringify(value) !== JSON.stringify(before[name])) {
      patch[name] = emptied(value);
    }
  }
  return patch;
}

function emptied(value: unknown): unknown {
  if (value === "" || value === undefined) {
    return null;
  }
  if (Array.isArray(value)) {
    return value.map((one) => typeof one === "object" && one !== null ? dropped(one) : one);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  // A translation without a name is none.
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isNameless(inner) ? null : emptied(inner)]),
  );
}

function isNameless(value: unknown): boolean {
  return typeof value === "object" && value !== null && "name" in value && value.name === "";
}

function dropped(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""));
}
