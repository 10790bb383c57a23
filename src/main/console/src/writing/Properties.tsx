import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  Button,
  Checkbox,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { api, data, type Schemas } from "../app/api.ts";
import { directionOf } from "../app/direction.ts";
import { useWords } from "../app/language.tsx";
import { useLater } from "../app/later.ts";
import { Choice, Field, Fold, useNotices } from "../app/parts.tsx";
import { languageName, usePublication } from "../app/publication.ts";
import { isEditor, useMe } from "../app/session.tsx";
import { useSections } from "../articles/sections.ts";
import type { Article, Draft } from "./draft.ts";

interface Props {
  article: Article;
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  readOnly: boolean;
}

/** Where an article belongs and what is said of it elsewhere. */
export function Properties({ article, draft, change, readOnly }: Props) {
  const words = useWords();
  const publication = usePublication();
  const isPage = article.type === "page";
  const seo = draft.seo ?? {};
  const setSeo = (changes: Schemas["Seo"]) => {
    const next = Object.fromEntries(
      Object.entries({ ...seo, ...changes }).filter(([, value]) => value !== "" && value !== false),
    );
    change({ seo: Object.keys(next).length === 0 ? null : next });
  };
  return (
    <fieldset className="properties" disabled={readOnly}>
      {isPage ? null : <Filing article={article} draft={draft} change={change} readOnly={readOnly} />}
      <Field
        label={words.writing.slug}
        hint={words.writing.slugHint}
        value={draft.slug}
        onChange={(slug) => change({ slug })}
      />
      <Choice
        label={words.writing.language}
        value={draft.lang}
        options={[...new Set([...publication.data?.languages ?? [], draft.lang])]
          .map((lang) => [lang, languageName(lang)] as const)}
        onChange={(lang) => change({ lang })}
      />
      {isPage ? null : (
        <Checkbox
          isSelected={draft.commentsOpen}
          onChange={(commentsOpen) => change({ commentsOpen })}
          isDisabled={readOnly}
        >
          <span className="box" aria-hidden="true" /> {words.writing.commentsOpen}
        </Checkbox>
      )}
      <Fold title={words.writing.seo}>
        <Field label={words.writing.seoTitle} value={seo.title ?? ""} onChange={(title) => setSeo({ title })} />
        <Field
          label={words.writing.seoDescription}
          value={seo.description ?? ""}
          onChange={(description) => setSeo({ description })}
          lines={2}
        />
        <Field
          label={words.writing.socialTitle}
          value={draft.socialTitle}
          onChange={(socialTitle) => change({ socialTitle })}
        />
        <Field
          label={words.writing.socialDescription}
          value={draft.socialDescription}
          onChange={(socialDescription) => change({ socialDescription })}
          lines={2}
        />
        <Checkbox isSelected={seo.noindex ?? false} onChange={(noindex) => setSeo({ noindex })} isDisabled={readOnly}>
          <span className="box" aria-hidden="true" /> {words.writing.noindex}
        </Checkbox>
      </Fold>
    </fieldset>
  );
}

/** To what an article belongs, and who signs it. */
function Filing({ article, draft, change, readOnly }: Props) {
  const words = useWords();
  const sections = useSections();
  return (
    <>
      <Choice
        label={words.writing.section}
        value={draft.section ?? ""}
        options={[
          ["", words.writing.noSection],
          ...(sections.data ?? []).map((section) => [section.id, section.name] as const),
        ]}
        onChange={(section) => change({ section: section === "" ? null : section })}
      />
      <Bylines
        bylines={draft.bylines}
        known={article.bylines}
        onChange={(bylines) => change({ bylines })}
        readOnly={readOnly}
      />
      <Tags tags={draft.tags} known={article.tags} onChange={(tags) => change({ tags })} readOnly={readOnly} />
    </>
  );
}

interface Named {
  id: string;
  name: string;
}

interface FinderProps {
  label: string;
  find: "authors" | "tags";
  onChoose: (found: Named) => void;
  /** Makes one of the name that nobody has; left out where that is not allowed. */
  make?: ((name: string) => Promise<void>) | undefined;
}

/** Finds authors or tags by the beginnings of their names, in any spelling. */
function Finder({ label, find, onChoose, make }: FinderProps) {
  const words = useWords();
  const [typed, setTyped] = useState("");
  // What was chosen is done: the field begins anew, empty and closed.
  const [round, setRound] = useState(0);
  const q = useLater(typed.trim(), 200);
  const found = useQuery({
    queryKey: [find, q],
    queryFn: async (): Promise<Named[]> => {
      const query = { params: { query: { limit: 10, ...(q === "" ? {} : { q }) } } };
      const page = find === "authors"
        ? await data(api.GET("/v1/editorial/authors", query))
        : await data(api.GET("/v1/editorial/tags", query));
      return page.data.map(({ id, name }) => ({ id, name }));
    },
  });
  const items = found.data ?? [];
  const isNew = make !== undefined && typed.trim() !== "" && !items.some((item) => item.name === typed.trim());
  const shown = isNew ? [...items, { id: "new", name: `${words.writing.proposeTag}: ${typed.trim()}` }] : items;
  return (
    <ComboBox
      key={round}
      className="field"
      autoFocus={round > 0}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      items={shown}
      allowsEmptyCollection
      menuTrigger="input"
      onSelectionChange={(key) => {
        const chosen = items.find((item) => item.id === key);
        if (key === "new" && make !== undefined) {
          void make(typed.trim());
        } else if (chosen !== undefined) {
          onChoose(chosen);
        }
        if (key !== null) {
          setTyped("");
          setRound((before) => before + 1);
        }
      }}
    >
      <Label>{label}</Label>
      <Input dir={directionOf(typed)} />
      <Popover className="popover">
        <ListBox renderEmptyState={() => words.common.none}>
          {(item: Named) => <ListBoxItem id={item.id}>{item.name}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface TagsProps {
  tags: string[];
  known: Schemas["TagRef"][];
  onChange: (tags: string[]) => void;
  readOnly: boolean;
}

function Tags({ tags, known, onChange, readOnly }: TagsProps) {
  const words = useWords();
  const me = useMe();
  const { fail } = useNotices();
  const [added, setAdded] = useState<Named[]>([]);
  const named = tags.map((id) => ({ id, name: [...known, ...added].find((tag) => tag.id === id)?.name ?? id }));
  const add = (tag: Named) => {
    setAdded((before) => [...before, tag]);
    if (!tags.includes(tag.id)) {
      onChange([...tags, tag.id]);
    }
  };
  const make = async (name: string) => {
    try {
      add(await data(api.POST("/v1/editorial/tags", { body: { name } })));
    } catch (failure) {
      fail(failure);
    }
  };
  return (
    <div>
      <TagGroup onRemove={(keys) => onChange(tags.filter((id) => !keys.has(id)))}>
        <Label>{words.writing.tags}</Label>
        <TagList items={named} className="tags" renderEmptyState={() => words.common.none}>
          {(tag) => (
            <Tag id={tag.id} textValue={tag.name}>
              <bdi>{tag.name}</bdi>
              {readOnly ? null : <Button slot="remove" aria-label={`${words.common.remove}: ${tag.name}`}>×</Button>}
            </Tag>
          )}
        </TagList>
      </TagGroup>
      {readOnly
        ? null
        : <Finder label={words.writing.addTag} find="tags" onChoose={add} make={isEditor(me) ? make : undefined} />}
    </div>
  );
}

const ROLES: Record<string, [string, string]> = {
  author: ["كتابة", "Author"],
  "prepared-by": ["إعداد", "Prepared by"],
  interview: ["حوار", "Interview"],
  translator: ["ترجمة", "Translator"],
  editor: ["تحرير", "Editor"],
  photographer: ["تصوير", "Photographer"],
};

interface BylinesProps {
  bylines: Schemas["BylineDraft"][];
  known: Schemas["Byline"][];
  onChange: (bylines: Schemas["BylineDraft"][]) => void;
  readOnly: boolean;
}

function Bylines({ bylines, known, onChange, readOnly }: BylinesProps) {
  const words = useWords();
  const [added, setAdded] = useState<Named[]>([]);
  const language = document.documentElement.lang === "ar" ? 0 : 1;
  const names = [...known.flatMap((byline) => byline.author === undefined ? [] : [byline.author]), ...added];
  const set = (at: number, changes: Partial<Schemas["BylineDraft"]>) =>
    onChange(bylines.map((byline, place) => place === at ? cleaned({ ...byline, ...changes }) : byline));
  return (
    <div>
      <h3>{words.writing.bylines}</h3>
      {bylines.map((byline, at) => (
        <div key={at} className="byline">
          <bdi>{names.find((author) => author.id === byline.author)?.name ?? words.common.none}</bdi>
          <select
            aria-label={words.writing.role}
            value={byline.role}
            onChange={(event) => set(at, { role: event.target.value })}
          >
            {Object.entries(ROLES).map(([role, name]) => <option key={role} value={role}>{name[language]}</option>)}
            {byline.role in ROLES ? null : <option value={byline.role}>{byline.role}</option>}
          </select>
          <input
            dir={directionOf(byline.label ?? "")}
            aria-label={words.writing.label}
            placeholder={words.writing.label}
            value={byline.label ?? ""}
            onChange={(event) => set(at, { label: event.target.value })}
          />
          {readOnly ? null : (
            <>
              <Button
                aria-label={words.common.up}
                isDisabled={at === 0}
                onPress={() => onChange(bylines.toSpliced(at, 1).toSpliced(at - 1, 0, byline))}
              >
                ↑
              </Button>
              <Button aria-label={words.common.remove} onPress={() => onChange(bylines.toSpliced(at, 1))}>×</Button>
            </>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <Finder
          label={words.writing.addByline}
          find="authors"
          onChoose={(author) => {
            setAdded((before) => [...before, author]);
            onChange([...bylines, { role: "author", author: author.id }]);
          }}
        />
      )}
    </div>
  );
}

function cleaned(byline: Schemas["BylineDraft"]): Schemas["BylineDraft"] {
  return Object.fromEntries(Object.entries(byline).filter(([, value]) => value !== "")) as Schemas["BylineDraft"];
}
