import { useEditor, useEditorSelector } from "@portabletext/editor";
import * as selectors from "@portabletext/editor/selectors";
import { useState } from "react";
import {
  Button,
  Group,
  ListBox,
  ListBoxItem,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Select,
  SelectValue,
  Separator,
  ToggleButton,
  Toolbar as AriaToolbar,
} from "react-aria-components";
import { useWords } from "../app/language.tsx";
import { Dialog, Field } from "../app/parts.tsx";
import { BlockDialog } from "./BlockDialog.tsx";
import { newKey } from "./keys.ts";
import { FOOTNOTE_ANNOTATION, type ObjectKind, OBJECTS, wrapped } from "./portable.ts";

const STYLES = ["normal", "h2", "h3", "h4", "blockquote"] as const;
const SIGNS = { strong: "غ", em: "م", underline: "تح" } as const;

interface Props {
  /** What readers see of the next footnote: its number. */
  footnoteSign: string;
  /** Is told the key of a footnote to which the text points from now on. */
  onFootnote: (key: string) => void;
}

/** Formats the text; Alt+F10 reaches it from the text, the arrows lead through it. */
export function Toolbar({ footnoteSign, onFootnote }: Props) {
  const words = useWords().toolbar;
  const editor = useEditor();
  const style = useEditorSelector(editor, selectors.getActiveStyle);
  const isLink = useEditorSelector(editor, selectors.isActiveAnnotation("link"));
  const [inserted, setInserted] = useState<ObjectKind | null>(null);
  const [href, setHref] = useState<string | null>(null);

  const focus = () => editor.send({ type: "focus" });
  const link = () => {
    if (isLink) {
      editor.send({ type: "annotation.remove", annotation: { name: "link" } });
      focus();
    } else {
      setHref("https://");
    }
  };
  const note = () => {
    const footnote = newKey();
    // The footnote is there before the text points to it.
    onFootnote(footnote);
    editor.send({
      type: "insert.span",
      text: footnoteSign,
      annotations: [{ name: FOOTNOTE_ANNOTATION, value: { footnote } }],
    });
    focus();
  };
  const insert = (kind: ObjectKind) => {
    if (kind === "divider") {
      editor.send({
        type: "insert.block",
        block: wrapped({ _type: "divider", _key: newKey() }),
        placement: "auto",
        select: "end",
      });
      focus();
    } else {
      setInserted(kind);
    }
  };
  return (
    <>
      <AriaToolbar className="toolbar" aria-label={words.label}>
        <Select
          aria-label={words.style}
          selectedKey={style ?? "normal"}
          onSelectionChange={(key) => {
            editor.send({ type: "style.toggle", style: String(key) });
            focus();
          }}
        >
          <Button>
            <SelectValue /> <span aria-hidden="true">▾</span>
          </Button>
          <Popover className="popover">
            <ListBox>{STYLES.map((name) => <ListBoxItem key={name} id={name}>{words[name]}</ListBoxItem>)}</ListBox>
          </Popover>
        </Select>
        <Separator orientation="vertical" />
        <Group aria-label={words.label}>
          {(["strong", "em", "underline"] as const).map((name) => <Mark key={name} name={name} />)}
          <ToggleButton isSelected={isLink} onPress={link} aria-label={isLink ? words.unlink : words.link}>
            <svg
              viewBox="0 0 20 16"
              width="20"
              height="16"
              aria-hidden="true"
              stroke="currentColor"
              strokeWidth="2"
              fill="none"
            >
              <path d="M8 4H5a4 4 0 0 0 0 8h3M12 4h3a4 4 0 0 1 0 8h-3M6.5 8h7" />
            </svg>
          </ToggleButton>
        </Group>
        <Separator orientation="vertical" />
        {(["bullet", "number"] as const).map((name) => <ListToggle key={name} name={name} />)}
        <Separator orientation="vertical" />
        <Button onPress={note}>{words.footnote}</Button>
        <MenuTrigger>
          <Button>
            {words.insert} <span aria-hidden="true">▾</span>
          </Button>
          <Popover className="popover">
            <Menu onAction={(key) => insert(key as ObjectKind)}>
              {OBJECTS.map((kind) => <MenuItem key={kind} id={kind}>{words[kind]}</MenuItem>)}
            </Menu>
          </Popover>
        </MenuTrigger>
        <Separator orientation="vertical" />
        <Button aria-label={words.undo} onPress={() => editor.send({ type: "history.undo" })}>↶</Button>
        <Button aria-label={words.redo} onPress={() => editor.send({ type: "history.redo" })}>↷</Button>
      </AriaToolbar>
      {inserted === null ? null : (
        <BlockDialog
          block={{ _type: inserted, _key: newKey() }}
          onClose={() => setInserted(null)}
          onTake={(block) => {
            setInserted(null);
            // The caret goes behind what was put in, where the writer goes on.
            editor.send({ type: "insert.block", block: wrapped(block), placement: "auto", select: "end" });
            focus();
          }}
        />
      )}
      {href === null ? null : (
        <Dialog title={words.link} onClose={() => setHref(null)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              editor.send({ type: "annotation.add", annotation: { name: "link", value: { href: href.trim() } } });
              setHref(null);
              focus();
            }}
          >
            <Field label={words.linkTo} value={href} onChange={setHref} dir="ltr" autoFocus required />
            <div className="acts">
              <Button type="submit" className="primary">{words.link}</Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}

function Mark({ name }: { name: keyof typeof SIGNS }) {
  const words = useWords().toolbar;
  const editor = useEditor();
  const isActive = useEditorSelector(editor, selectors.isActiveDecorator(name));
  return (
    <ToggleButton
      aria-label={words[name]}
      isSelected={isActive}
      onPress={() => {
        editor.send({ type: "decorator.toggle", decorator: name });
        editor.send({ type: "focus" });
      }}
    >
      <span className={`sign ${name}`} aria-hidden="true">{SIGNS[name]}</span>
    </ToggleButton>
  );
}

function ListToggle({ name }: { name: "bullet" | "number" }) {
  const words = useWords().toolbar;
  const editor = useEditor();
  const isActive = useEditorSelector(editor, selectors.isActiveListItem(name));
  return (
    <ToggleButton
      aria-label={words[name]}
      isSelected={isActive}
      onPress={() => {
        editor.send({ type: "list item.toggle", listItem: name });
        editor.send({ type: "focus" });
      }}
    >
      <ListSign isNumbered={name === "number"} />
    </ToggleButton>
  );
}

/** Three lines with what stands before them; it turns round with the direction of the page. */
function ListSign({ isNumbered }: { isNumbered: boolean }) {
  return (
    <svg
      className="turning"
      viewBox="0 0 20 16"
      width="20"
      height="16"
      aria-hidden="true"
      stroke="currentColor"
      strokeWidth="2"
    >
      {[2, 8, 14].map((y) => (
        <g key={y}>
          {isNumbered ? <path d={`M2.5 ${y - 2}v4`} /> : <circle cx="2.5" cy={y} r="1" />}
          <path d={`M7 ${y}h12`} />
        </g>
      ))}
    </svg>
  );
}
