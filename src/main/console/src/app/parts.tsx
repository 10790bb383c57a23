import type { UseQueryResult } from "@tanstack/react-query";
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from "react";
import {
  Button,
  Dialog as AriaDialog,
  Disclosure,
  DisclosurePanel,
  FieldError,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextArea,
  TextField,
} from "react-aria-components";
import { Refusal } from "./api.ts";
import { directionOf } from "./direction.ts";
import { useWords } from "./language.tsx";

/** Says what is awaited, and what to do where it does not come. */
export function Waiting({ query }: { query: Pick<UseQueryResult, "isPending" | "error" | "refetch"> }) {
  const words = useWords();
  if (query.isPending) {
    return <p className="waiting" role="status">{words.common.loading}</p>;
  }
  return query.error
    ? (
      <div className="failure" role="alert">
        <p>{inWords(query.error, words.common)}</p>
        <Button onPress={() => void query.refetch()}>{words.common.retry}</Button>
      </div>
    )
    : null;
}

/** Has more of a list come, where there is more. */
export function More({ query }: { query: { hasNextPage: boolean; fetchNextPage: () => unknown } }) {
  const words = useWords();
  return query.hasNextPage ? <Button onPress={() => void query.fetchNextPage()}>{words.common.more}</Button> : null;
}

/** The server's own words for a refusal, with each field that it names. */
export function inWords(failure: unknown, common: { offline: string; failed: string }): string {
  if (!(failure instanceof Refusal)) {
    return common.failed;
  }
  if (failure.problem === null) {
    return common.offline;
  }
  const errors = failure.problem.errors ?? [];
  return errors.length > 0 ? errors.map((error) => error.detail).join(" ") : failure.problem.detail;
}

interface Notice {
  text: string;
  failed: boolean;
  act?: { label: string; run: () => void };
}

const Notices = createContext<(notice: string | Notice) => void>(() => {});

/** Shows the last thing that happened, and has screen readers say it. */
export function NoticeBoard({ children }: { children: ReactNode }) {
  const words = useWords();
  const [notice, setNotice] = useState<Notice | null>(null);
  const timer = useRef(0);
  const tell = useCallback((told: string | Notice) => {
    const shown = typeof told === "string" ? { text: told, failed: false } : told;
    setNotice(shown);
    clearTimeout(timer.current);
    if (!shown.failed) {
      timer.current = setTimeout(() => setNotice(null), 8_000);
    }
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Notices.Provider value={tell}>
      {children}
      <div className="notices" role={notice?.failed ? "alert" : "status"} aria-live="polite">
        {notice === null ? null : (
          <div className={notice.failed ? "notice failed" : "notice"}>
            <span>{notice.text}</span>
            {notice.act === undefined ? null : <Button onPress={notice.act.run}>{notice.act.label}</Button>}
            <Button aria-label={words.common.close} onPress={() => setNotice(null)}>×</Button>
          </div>
        )}
      </div>
    </Notices.Provider>
  );
}

export function useNotices(): { tell: (notice: string | Notice) => void; fail: (failure: unknown) => void } {
  const tell = useContext(Notices);
  const words = useWords();
  return { tell, fail: (failure) => tell({ text: inWords(failure, words.common), failed: true }) };
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  lines?: number;
  type?: "text" | "email" | "password" | "url" | "search" | "datetime-local" | "date" | "number";
  /** Left out, that of what is written. */
  dir?: "rtl" | "ltr";
  autoComplete?: string;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  className?: string;
  maxLength?: number;
}

/** A labelled text field; with lines it grows with what is written. */
export function Field(props: FieldProps) {
  const { label, hint, error, lines, dir, className } = props;
  const direction = dir ?? directionOf(props.value);
  return (
    <TextField
      className={className ?? "field"}
      value={props.value}
      onChange={props.onChange}
      type={props.type ?? "text"}
      isInvalid={error !== undefined}
      isRequired={props.required ?? false}
      isDisabled={props.disabled ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.autoComplete === undefined ? {} : { autoComplete: props.autoComplete })}
    >
      <Label>{label}</Label>
      {lines === undefined ? <Input dir={direction} /> : <TextArea dir={direction} rows={lines} />}
      {hint === undefined ? null : <Text slot="description">{hint}</Text>}
      <FieldError>{error}</FieldError>
    </TextField>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  /** What can be chosen, each with its name. */
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
  disabled?: boolean;
}

/** A labelled choice of one among a few. */
export function Choice<T extends string>({ label, value, options, onChange, disabled = false }: ChoiceProps<T>) {
  return (
    <label className="field">
      {label}
      <select value={value} disabled={disabled} onChange={(event) => onChange(event.target.value as T)}>
        {options.map(([one, name]) => <option key={one} value={one}>{name}</option>)}
      </select>
    </label>
  );
}

interface AskProps {
  title: string;
  /** What the button says that takes the answer. */
  take: string;
  onTake: () => void;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}

/** A window with a form, and one button that takes what it says. */
export function Ask({ title, take, onTake, onClose, children, wide = false }: AskProps) {
  return (
    <Dialog title={title} onClose={onClose} wide={wide} guarded>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onTake();
        }}
      >
        {children}
        <div className="acts">
          <Button type="submit" className="primary">{take}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** Has it ask before it closes over what was typed and not saved. */
  guarded?: boolean;
}

/** A window over the screen; Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, wide = false, guarded = false }: DialogProps) {
  const words = useWords();
  const [isTyped, setTyped] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const close = () => guarded && isTyped && !isAsking ? setAsking(true) : onClose();
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => open || close()}>
      <Modal className={wide ? "modal wide" : "modal"}>
        <AriaDialog>
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button aria-label={words.common.close} onPress={close}>×</Button>
          </header>
          {isAsking
            ? (
              <p className="warning" role="alert">
                {words.common.unsaved} <Button onPress={onClose}>{words.common.closeAnyway}</Button>
              </p>
            )
            : null}
          <div
            onInput={(event) => isText(event.target) && setTyped(true)}
            onSubmit={() => {
              setTyped(false);
              setAsking(false);
            }}
          >
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const OTHER_INPUTS = ["search", "checkbox", "radio", "file"];

function isText(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !OTHER_INPUTS.includes(target.type));
}

/** Shows what is told this once, for taking it elsewhere. */
export function Once(
  { title, help, value, onClose }: { title: string; help: string; value: string; onClose: () => void },
) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{help}</p>
      <p>
        <code dir="ltr" className="link-to-pass">{value}</code>
      </p>
    </Dialog>
  );
}

/** Names, addresses and numbers keep their own direction within a sentence. */
export function Name({ children }: { children: string | undefined }) {
  return children === undefined ? null : <bdi className="name" title={children}>{children}</bdi>;
}

/** A part of the screen that opens on demand. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Disclosure>
      <Heading level={3}>
        <Button slot="trigger">{title}</Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
