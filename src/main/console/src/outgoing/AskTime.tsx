import { type ReactNode, useState } from "react";
import { useWords } from "../app/language.tsx";
import { Ask, Field } from "../app/parts.tsx";
import { local, moment } from "./moments.ts";

const AN_HOUR = 3_600_000;

interface Props {
  title: string;
  /** The time that stands there at first; the next full hour where it is left out. */
  at?: string | undefined;
  onTake: (at: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks when something is to go out. */
export function AskTime({ title, at, onTake, onClose, children }: Props) {
  const words = useWords();
  const [written, setWritten] = useState(() =>
    local(at === undefined ? new Date(Math.ceil(Date.now() / AN_HOUR) * AN_HOUR) : new Date(at))
  );
  return (
    <Ask title={title} take={words.outgoing.confirm} onTake={() => onTake(moment(written))} onClose={onClose}>
      <Field
        label={words.outgoing.scheduleAt}
        type="datetime-local"
        value={written}
        onChange={setWritten}
        dir="ltr"
        required
        autoFocus
      />
      {children}
    </Ask>
  );
}
