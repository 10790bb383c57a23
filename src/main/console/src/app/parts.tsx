import type { UseQueryResult } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
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
  type?: "text" | "email" | "password" | "url" | "search" | "datetime-local";
  dir?: "rtl" | "ltr" | "auto";
  autoComplete?: string;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  className?: string;
  maxLength?: number;
}

/** A labelled text field; with lines it grows with what is written. */
export function Field(props: FieldProps) {
  const { label, hint, error, lines, dir = "auto", className } = props;
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
      {lines === undefined ? <Input dir={dir} /> : <TextArea dir={dir} rows={lines} />}
      {hint === undefined ? null : <Text slot="description">{hint}</Text>}
      <FieldError>{error}</FieldError>
    </TextField>
  );
}

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}

/** A window over the screen; Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const words = useWords();
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className={wide ? "modal wide" : "modal"}>
        <AriaDialog>
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button aria-label={words.common.close} onPress={onClose}>×</Button>
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
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
