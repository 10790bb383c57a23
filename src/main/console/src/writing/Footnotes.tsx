import { Button } from "react-aria-components";
import { useWords } from "../app/language.tsx";
import { Field } from "../app/parts.tsx";
import type { Block, Footnote } from "./draft.ts";
import { newKey } from "./keys.ts";
import { MARK, textOf } from "./portable.ts";

interface Props {
  body: Block[];
  footnotes: Footnote[];
  onChange: (footnotes: Footnote[]) => void;
  readOnly: boolean;
}

/** The footnotes to which the text points, in the order of their marks; one without a mark can be taken away. */
export function Footnotes({ body, footnotes, onChange, readOnly }: Props) {
  const words = useWords();
  if (footnotes.length === 0) {
    return null;
  }
  const order = marked(body);
  const place = (key: string) => order.includes(key) ? order.indexOf(key) : order.length;
  const sorted = footnotes.toSorted((one, other) => place(one.key) - place(other.key));
  const write = (key: string, text: string) =>
    onChange(footnotes.map((note) => note.key === key ? { key, body: [paragraph(note.body[0]?._key, text)] } : note));
  return (
    <section className="footnotes" lang={document.documentElement.lang}>
      <h3>{words.writing.footnotes}</h3>
      <ol>
        {sorted.map((note, at) => (
          <li key={note.key}>
            <Field
              label={`${words.writing.footnote} ${at + 1}`}
              value={note.body.map(textOf).join("\n")}
              onChange={(text) => write(note.key, text)}
              hint={isRich(note) ? words.writing.footnoteRich : undefined}
              lines={1}
              disabled={readOnly}
            />
            {order.includes(note.key) || readOnly
              ? null
              : (
                <Button onPress={() => onChange(footnotes.filter((one) => one.key !== note.key))}>
                  {words.common.remove}
                </Button>
              )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The keys of the footnotes that the text names, each once. */
export function marked(body: Block[]): string[] {
  const marks = body.flatMap((block) => (block.children ?? []).flatMap((child) => child.marks ?? []));
  return [...new Set(marks.filter((mark) => mark.startsWith(MARK)).map((mark) => mark.slice(MARK.length)))];
}

export function paragraph(key: string | undefined, text: string): Block {
  return {
    _type: "block",
    _key: key ?? newKey(),
    style: "normal",
    markDefs: [],
    children: [{ _type: "span", _key: newKey(), text, marks: [] }],
  };
}

function isRich(note: Footnote): boolean {
  return note.body.length > 1 ||
    note.body.some((block) => (block.children ?? []).some((child) => (child.marks ?? []).length > 0));
}
