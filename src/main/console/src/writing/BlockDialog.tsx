import { type FormEvent, useState } from "react";
import { Button, Checkbox } from "react-aria-components";
import { directionOf } from "../app/direction.ts";
import { useWords } from "../app/language.tsx";
import { Dialog, Field } from "../app/parts.tsx";
import type { MediumKind } from "../media/Library.tsx";
import { Picker } from "../media/Picker.tsx";
import { Thumb } from "../media/Thumb.tsx";
import type { Block } from "./draft.ts";
import { newKey } from "./keys.ts";

interface Props {
  block: Block;
  onTake: (block: Block) => void;
  onClose: () => void;
}

const MEDIA: Record<string, MediumKind> = {
  image: "image",
  gallery: "image",
  audio: "audio",
  video: "video",
  file: "document",
};

/** Changes a block that is no text: each kind has its own fields. */
export function BlockDialog({ block: given, onTake, onClose }: Props) {
  const words = useWords();
  const [block, setBlock] = useState(given);
  const kind = block._type as keyof typeof words.toolbar;
  const medium = MEDIA[block._type];
  // A new block of a medium begins with the choice of it.
  const [isPicking, setPicking] = useState(
    medium !== undefined && block.media === undefined && block.url === undefined && block.images === undefined,
  );
  const set = (changes: Partial<Block>) => setBlock((before) => without({ ...before, ...changes }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onTake(block);
  };

  if (isPicking && medium !== undefined) {
    return (
      <Picker
        kind={medium}
        several={block._type === "gallery"}
        onClose={() => block.media === undefined && block.images === undefined ? onClose() : setPicking(false)}
        onTake={(media) => {
          const images = media.map((one) => ({ _type: "image", _key: newKey(), media: one.id }));
          set(
            block._type === "gallery"
              ? { images: [...(block.images ?? []), ...images] }
              : { media: media[0]?.id ?? "" },
          );
          setPicking(false);
        }}
      />
    );
  }
  return (
    <Dialog title={words.toolbar[kind] ?? words.toolbar.other} onClose={onClose} wide={block._type === "table"} guarded>
      <form onSubmit={submit}>
        <Fields
          block={block}
          set={set}
          pick={() =>
            setPicking(true)}
        />
        <div className="acts">
          <Button type="submit" className="primary">{words.common.save}</Button>
          <Button onPress={onClose}>{words.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  block: Block;
  set: (changes: Partial<Block>) => void;
  pick: () => void;
}

function Fields({ block, set, pick }: FieldsProps) {
  const words = useWords();
  const caption = (
    <Field
      label={words.writing.caption}
      value={block.caption ?? ""}
      onChange={(value) => set({ caption: value })}
      lines={2}
    />
  );
  switch (block._type) {
    case "image":
      return (
        <>
          <Thumb media={block.media} url={block.url} alt={block.alt ?? ""} large />
          <Button onPress={pick}>{words.blocks.choose}</Button>
          <Field
            label={words.writing.alt}
            value={block.alt ?? ""}
            onChange={(value) => set({ alt: value })}
            lines={2}
          />
          {caption}
          <Field label={words.writing.credit} value={block.credit ?? ""} onChange={(value) => set({ credit: value })} />
        </>
      );
    case "gallery":
      return (
        <>
          <div className="strip">
            {(block.images ?? []).map((image, at) => (
              <span key={image._key ?? at} className="of-gallery">
                <Thumb media={image.media} url={image.url} alt={image.alt ?? ""} />
                <Button
                  aria-label={words.common.remove}
                  onPress={() => set({ images: (block.images ?? []).filter((one) => one !== image) })}
                >
                  ×
                </Button>
              </span>
            ))}
          </div>
          <Button onPress={pick}>{words.blocks.addPictures}</Button>
          {caption}
        </>
      );
    case "audio":
    case "video":
    case "file":
      return (
        <>
          <Button onPress={pick}>{words.blocks.choose}</Button>
          <Field label={words.blocks.title} value={block.title ?? ""} onChange={(value) => set({ title: value })} />
          {caption}
        </>
      );
    case "embed":
      return (
        <>
          <Field
            label={words.blocks.url}
            value={block.url ?? ""}
            onChange={(value) => set({ url: value })}
            dir="ltr"
            required
            autoFocus
          />
          <Field label={words.blocks.title} value={block.title ?? ""} onChange={(value) => set({ title: value })} />
        </>
      );
    case "pullQuote":
      return (
        <>
          <Field
            label={words.blocks.text}
            value={block.text ?? ""}
            onChange={(value) => set({ text: value })}
            lines={3}
            required
            autoFocus
          />
          <Field
            label={words.blocks.attribution}
            value={block.attribution ?? ""}
            onChange={(value) => set({ attribution: value })}
          />
        </>
      );
    case "verse":
      return <Verse block={block} set={set} />;
    case "table":
      return <Table block={block} set={set} />;
    default:
      return null;
  }
}

/** Edits a poem as its lines; marks within it stay only while its words do. */
function Verse({ block, set }: Pick<FieldsProps, "block" | "set">) {
  const words = useWords();
  const text = (block.children ?? []).map((child) => child.text).join("");
  return (
    <Field
      label={words.toolbar.verse}
      hint={words.blocks.verseHint}
      value={text}
      lines={8}
      autoFocus
      onChange={(value) =>
        set({
          markDefs: [],
          children: [{ _type: "span", _key: block.children?.[0]?._key ?? newKey(), text: value, marks: [] }],
        })}
    />
  );
}

/** Edits a table as a grid; the arrow keys of a cell are those of its text, Tab leads on. */
function Table({ block, set }: Pick<FieldsProps, "block" | "set">) {
  const words = useWords();
  const rows = (block.rows ?? [{ cells: ["", ""] }, { cells: ["", ""] }]).map((row) => row.cells ?? []);
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const isRich = (block.rows ?? []).some((row) => row.richCells !== undefined);
  const take = (cells: string[][]) => set({ rows: cells.map((row) => ({ _type: "row", _key: newKey(), cells: row })) });
  return (
    <>
      {isRich ? <p className="warning">{words.blocks.rich}</p> : null}
      <div className="grid-editor">
        <table>
          <tbody>
            {rows.map((row, y) => (
              <tr key={y}>
                {Array.from({ length: columns }, (_, x) => (
                  <td key={x}>
                    <input
                      dir={directionOf(row[x] ?? "")}
                      aria-label={`${words.blocks.cell} ${y + 1}/${x + 1}`}
                      value={row[x] ?? ""}
                      onChange={(event) =>
                        take(rows.map((cells, at) =>
                          at === y
                            ? Array.from({ length: columns }, (_, place) =>
                              place === x ? event.target.value : cells[place] ?? "")
                            : cells
                        ))}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    aria-label={`${words.blocks.removeRow} ${y + 1}`}
                    isDisabled={rows.length < 2}
                    onPress={() =>
                      take(rows.filter((_, at) => at !== y))}
                  >
                    ×
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="acts">
        <Button
          onPress={() => take([...rows, Array.from({ length: columns }, () => "")])}
        >
          {words.blocks.addRow}
        </Button>
        <Button onPress={() => take(rows.map((row) => [...row, ""]))}>{words.blocks.addColumn}</Button>
        <Button isDisabled={columns < 2} onPress={() => take(rows.map((row) => row.slice(0, columns - 1)))}>
          {words.blocks.removeColumn}
        </Button>
      </div>
      <Checkbox isSelected={block.headerRow ?? false} onChange={(isHeader) => set({ headerRow: isHeader })}>
        {words.blocks.headerRow}
      </Checkbox>
      <Field label={words.writing.caption} value={block.caption ?? ""} onChange={(value) => set({ caption: value })} />
    </>
  );
}

/** Leaves out what was emptied, so that the block says only what there is. */
function without(block: Block): Block {
  return Object.fromEntries(Object.entries(block).filter(([, value]) => value !== "" && value !== undefined)) as Block;
}
