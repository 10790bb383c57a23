import {
  defineAnnotation,
  defineBlockObject,
  defineDecorator,
  defineSchema,
  defineTextBlock,
  EditorProvider,
  type OnPasteFn,
  type PasteData,
  type PortableTextBlock,
  PortableTextEditable,
  type TextBlockRenderProps,
  useEditor,
} from "@portabletext/editor";
import { defineBehavior, raise } from "@portabletext/editor/behaviors";
import { BehaviorPlugin, EventListenerPlugin, NodePlugin } from "@portabletext/editor/plugins";
import { createContext, memo, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { api, data, type Schemas } from "../app/api.ts";
import { useWords } from "../app/language.tsx";
import { Dialog, useNotices } from "../app/parts.tsx";
import { BlockCard } from "./BlockCard.tsx";
import { type Block, type Footnote, same } from "./draft.ts";
import { newKey } from "./keys.ts";
import { mergedBodies } from "./merge.ts";
import { directionOf } from "../app/direction.ts";
import { FOOTNOTE_ANNOTATION, fromEditor, MARK, OBJECTS, OTHER, textOf, toEditor } from "./portable.ts";
import { Footnotes, marked, paragraph } from "./Footnotes.tsx";
import { Toolbar } from "./Toolbar.tsx";

const SCHEMA = defineSchema({
  block: { fields: [{ name: "dir", type: "string" }, { name: "start", type: "number" }] },
  styles: ["normal", "h2", "h3", "h4", "blockquote"].map((name) => ({ name })),
  lists: [{ name: "bullet" }, { name: "number" }],
  decorators: ["strong", "em", "underline", "strike-through", "code", "sup", "sub"].map((name) => ({ name })),
  annotations: [
    { name: "link", fields: [{ name: "href", type: "string" }] },
    { name: FOOTNOTE_ANNOTATION, fields: [{ name: "footnote", type: "string" }] },
  ],
  inlineObjects: [],
  blockObjects: [...OBJECTS, OTHER].map((name) => ({ name, fields: [{ name: "data", type: "object" as const }] })),
});

/** The direction of the article, which a paragraph without letters of its own has. */
const Around = createContext<"rtl" | "ltr">("rtl");

function Paragraph({ node, attributes, children }: TextBlockRenderProps) {
  const around = useContext(Around);
  const { dir } = node as { dir?: "rtl" | "ltr" };
  const direction = dir ?? directionOf(textOf(node)) ?? around;
  const own = { ...attributes, dir: direction };
  if (node.listItem !== undefined) {
    return <div {...own} className={`item ${node.listItem}`} data-level={node.level ?? 1}>{children}</div>;
  }
  switch (node.style) {
    case "h2":
      return <h2 {...own}>{children}</h2>;
    case "h3":
      return <h3 {...own}>{children}</h3>;
    case "h4":
      return <h4 {...own}>{children}</h4>;
    case "blockquote":
      return <blockquote {...own}>{children}</blockquote>;
    default:
      return <p {...own}>{children}</p>;
  }
}

const MARKS: [string, (children: ReactNode) => ReactNode][] = [
  ["strong", (children) => <strong>{children}</strong>],
  ["em", (children) => <em>{children}</em>],
  ["underline", (children) => <u>{children}</u>],
  ["strike-through", (children) => <s>{children}</s>],
  ["code", (children) => <code>{children}</code>],
  ["sup", (children) => <sup>{children}</sup>],
  ["sub", (children) => <sub>{children}</sub>],
];

const NODES = [
  defineTextBlock({ type: "block", render: (props) => <Paragraph {...props} /> }),
  ...MARKS.map(([type, mark]) => defineDecorator({ type, render: ({ children }) => <>{mark(children)}</> })),
  defineAnnotation({
    type: "link",
    render: ({ annotation, children }) => (
      <span className="link" title={String(annotation["href"] ?? "")}>{children}</span>
    ),
  }),
  defineAnnotation({
    type: FOOTNOTE_ANNOTATION,
    render: ({ children }) => <span className="footnote-mark">{children}</span>,
  }),
  ...[...OBJECTS, OTHER].map((type) =>
    defineBlockObject({
      type,
      render: ({ attributes, children, node, path, selected, readOnly }) => (
        <div {...attributes}>
          {children}
          <BlockCard block={node["data"] as Block} path={path} selected={selected} readOnly={readOnly} />
        </div>
      ),
    })
  ),
];

const SHORTCUTS: Record<string, string> = { KeyB: "strong", KeyI: "em", KeyU: "underline" };

const BEHAVIORS = [
  // By the place of the key, since an Arabic keyboard has other letters there.
  defineBehavior({
    on: "keyboard.keydown",
    guard: ({ event }) => {
      const { originEvent } = event;
      const decorator = SHORTCUTS[originEvent.code];
      return (originEvent.ctrlKey || originEvent.metaKey) && !originEvent.altKey && decorator !== undefined
        ? { decorator }
        : false;
    },
    actions: [(_, { decorator }) => [raise({ type: "decorator.toggle", decorator })]],
  }),
];

interface Props {
  body: Block[];
  footnotes: Footnote[];
  lang: string;
  dir: "rtl" | "ltr";
  readOnly: boolean;
  onChange: (changes: { body?: Block[]; footnotes?: Footnote[] }) => void;
}

/** Writes a body: the one place that knows the editor's library. */
export const BodyEditor = memo(function BodyEditor(props: Props) {
  const { body, footnotes, lang, dir, readOnly, onChange } = props;
  const words = useWords();
  const { fail } = useNotices();
  const [notes, setNotes] = useState<Schemas["BodyNote"][]>([]);
  const [isConverting, setConverting] = useState(false);
  const latest = useRef({ footnotes, onChange });
  latest.current = { footnotes, onChange };
  const first = useMemo(
    () => ({ schemaDefinition: SCHEMA, initialValue: toEditor(body), keyGenerator: newKey, readOnly }),
    [],
  );

  const convert = async (pasted: DataTransfer): Promise<PortableTextBlock[]> => {
    setConverting(true);
    try {
      const html = pasted.getData("text/html");
      const converted = await data(api.POST("/v1/editorial/conversions", {
        body: html === "" ? { lang, bodyText: pasted.getData("text/plain") } : { lang, bodyHtml: html },
      }));
      setNotes(converted.notes);
      const renamed = withNewFootnotes(converted.body, converted.footnotes ?? []);
      if (renamed.footnotes.length > 0) {
        latest.current.onChange({ footnotes: [...latest.current.footnotes, ...renamed.footnotes] });
      }
      return toEditor(renamed.body);
    } finally {
      setConverting(false);
    }
  };
  const paste = ({ event }: PasteData): Promise<{ insert: PortableTextBlock[] }> | undefined => {
    const pasted = event.clipboardData;
    const isOurs = pasted.types.includes("application/x-portable-text");
    if (isOurs || (pasted.getData("text/html") === "" && !pasted.getData("text/plain").includes("\n"))) {
      return undefined;
    }
    return convert(pasted).then((insert) => ({ insert })).catch((failure) => {
      fail(failure);
      // What was pasted is not lost with the connection: its plain text stands.
      return {
        insert: toEditor(
          pasted.getData("text/plain").split(/\n{2,}/).filter((text) => text.trim() !== "").map((text) =>
            paragraph(undefined, text)
          ),
        ),
      };
    });
  };

  return (
    <EditorProvider initialConfig={first}>
      <Around.Provider value={dir}>
        <NodePlugin nodes={NODES} />
        <BehaviorPlugin behaviors={BEHAVIORS} />
        <Abreast body={body} readOnly={readOnly} onChange={onChange} />
        {readOnly ? null : (
          <Toolbar
            footnoteSign={String(marked(body).length + 1)}
            onFootnote={(key) => onChange({ footnotes: [...footnotes, { key, body: [paragraph(undefined, "")] }] })}
          />
        )}
        <div className="body-field" lang={lang} dir={dir}>
          <PortableTextEditable
            className="body"
            aria-label={words.writing.body}
            aria-multiline
            role="textbox"
            spellCheck
            onPaste={paste as OnPasteFn}
            renderPlaceholder={() => <bdi className="placeholder">{words.writing.bodyHint}</bdi>}
          />
        </div>
        <Footnotes
          body={body}
          footnotes={footnotes}
          onChange={(notes) => onChange({ footnotes: notes })}
          readOnly={readOnly}
        />
        <p role="status" className="converting">{isConverting ? words.writing.converting : ""}</p>
        {notes.length === 0 ? null : (
          <Dialog title={words.writing.pasteNotes} onClose={() => setNotes([])}>
            <ul className="findings">{notes.map((note, at) => <li key={at}>{note.detail}</li>)}</ul>
          </Dialog>
        )}
      </Around.Provider>
    </EditorProvider>
  );
});

/** How long nothing must have been typed before the editor is shown what came from elsewhere. */
const REST = 800;

interface AbreastProps {
  body: Block[];
  readOnly: boolean;
  onChange: (changes: { body: Block[] }) => void;
}

/**
 * Keeps the editor and the draft abreast. The editor tells of keys a moment later, and a colleague's paragraphs may have
 * come into the draft meanwhile: what the editor has is therefore merged with what it last showed as the beginning, and
 * what came from elsewhere is shown when the writer rests.
 */
function Abreast({ body, readOnly, onChange }: AbreastProps) {
  const editor = useEditor();
  const shown = useRef(body);
  const draft = useRef(body);
  draft.current = body;
  const isPending = useRef(false);
  const typedAt = useRef(0);
  const take = (next: Block[]) => {
    if (!same(next, shown.current)) {
      draft.current = mergedBodies(shown.current, next, draft.current, newKey);
      shown.current = next;
      onChange({ body: draft.current });
    }
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const capture = () => latest.current(fromEditor(editor.getSnapshot().context.value));
    const show = () => {
      if (isPending.current || Date.now() - typedAt.current < REST || same(draft.current, shown.current)) {
        return;
      }
      capture();
      shown.current = draft.current;
      editor.send({ type: "update value", value: toEditor(draft.current) });
    };
    const timer = setInterval(show, REST / 4);
    addEventListener("pagehide", capture);
    return () => {
      clearInterval(timer);
      removeEventListener("pagehide", capture);
    };
  }, [editor]);
  useEffect(() => editor.send({ type: "update readOnly", readOnly }), [readOnly, editor]);
  return (
    <EventListenerPlugin
      on={(event) => {
        if (event.type === "patch") {
          isPending.current = true;
          typedAt.current = Date.now();
        } else if (event.type === "mutation") {
          isPending.current = false;
          latest.current(fromEditor(event.value ?? []));
        }
      }}
    />
  );
}

/** Gives blocks and footnotes keys that no others of the article have. */
function withNewFootnotes(body: Block[], footnotes: Footnote[]): { body: Block[]; footnotes: Footnote[] } {
  const keys = new Map(footnotes.map((note) => [note.key, newKey()]));
  const renamed = JSON.parse(
    JSON.stringify(body),
    (_, value) =>
      typeof value === "string" && value.startsWith(MARK) ? MARK + (keys.get(value.slice(MARK.length)) ?? "") : value,
  ) as Block[];
  return {
    body: renamed.map((block) => ({ ...block, _key: newKey() })),
    footnotes: footnotes.map((note) => ({ ...note, key: keys.get(note.key) ?? note.key })),
  };
}
