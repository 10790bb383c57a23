import { type BlockPath, useEditor } from "@portabletext/editor";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../app/language.tsx";
import { Thumb } from "../media/Thumb.tsx";
import { BlockDialog } from "./BlockDialog.tsx";
import type { Block } from "./draft.ts";
import { type ObjectKind, OBJECTS, textOf } from "./portable.ts";

interface Props {
  block: Block;
  path: unknown;
  selected: boolean;
  readOnly: boolean;
}

/** Shows a block that is no text within the body, with what can be done with it. */
export function BlockCard({ block, path, selected, readOnly }: Props) {
  const words = useWords();
  const editor = useEditor();
  const [isOpen, setOpen] = useState(false);
  const kind = (OBJECTS as readonly string[]).includes(block._type) ? block._type as ObjectKind : null;
  const name = kind === null ? words.toolbar.other : words.toolbar[kind];
  const at = path as BlockPath;
  const act = (type: "delete.block" | "move.block up" | "move.block down") => editor.send({ type, at });
  return (
    <figure
      className={selected ? "card selected" : "card"}
      contentEditable={false}
      aria-label={name}
      data-kind={block._type}
    >
      <Shown block={block} />
      <figcaption>
        <span className="kind">{name}</span>
        {readOnly ? null : (
          <span className="acts">
            {kind === null || kind === "divider"
              ? null
              : <Button onPress={() => setOpen(true)}>{words.toolbar.edit}</Button>}
            <Button aria-label={words.common.up} onPress={() => act("move.block up")}>↑</Button>
            <Button aria-label={words.common.down} onPress={() => act("move.block down")}>↓</Button>
            <Button aria-label={`${words.common.remove}: ${name}`} onPress={() => act("delete.block")}>×</Button>
          </span>
        )}
      </figcaption>
      {isOpen
        ? (
          <BlockDialog
            block={block}
            onClose={() => setOpen(false)}
            onTake={(changed) => {
              setOpen(false);
              editor.send({ type: "block.set", at, props: { data: changed } });
            }}
          />
        )
        : null}
    </figure>
  );
}

function Shown({ block }: { block: Block }) {
  switch (block._type) {
    case "image":
      return (
        <>
          <Thumb media={block.media} url={block.url} alt={block.alt ?? ""} large />
          <p dir="auto">{[block.caption, block.credit].filter(Boolean).join(" — ")}</p>
        </>
      );
    case "gallery":
      return (
        <>
          <div className="strip">
            {(block.images ?? []).map((image, at) => (
              <Thumb key={at} media={image.media} url={image.url} alt={image.alt ?? ""} />
            ))}
          </div>
          <p dir="auto">{block.caption}</p>
        </>
      );
    case "divider":
      return <hr />;
    case "table":
      return (
        <table>
          {block.caption === undefined ? null : <caption dir="auto">{block.caption}</caption>}
          <tbody>
            {(block.rows ?? []).map((row, at) => (
              <tr key={at}>{(row.cells ?? []).map((cell, place) => <td key={place} dir="auto">{cell}</td>)}</tr>
            ))}
          </tbody>
        </table>
      );
    case "verse":
      return <p className="verse" dir="auto">{textOf(block)}</p>;
    case "pullQuote":
      return (
        <blockquote dir="auto">
          {block.text}
          {block.attribution === undefined ? null : <cite dir="auto">{block.attribution}</cite>}
        </blockquote>
      );
    default:
      return <p dir="auto">{textOf(block)}</p>;
  }
}
