import { useState } from "react";
import { Button } from "react-aria-components";
import type { Schemas } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { Ask, Choice, Field } from "../app/parts.tsx";

type Notice = Schemas["Notice"];

const TYPES = ["correction", "clarification", "update"] as const;

interface Props {
  notices: Notice[];
  onChange: (notices: Notice[]) => void;
  readOnly: boolean;
}

/** What readers are told of what was wrong, could be misread, or is known since; they have it with the next publication. */
export function Notices({ notices, onChange, readOnly }: Props) {
  const { words, time } = useSpeech();
  const [isWriting, setWriting] = useState(false);
  const names: Record<string, string> = words.outgoing.noticeTypes;
  return (
    <section aria-label={words.writing.notices}>
      <h3>{words.writing.notices}</h3>
      <ul className="notes">
        {notices.map((notice, at) => (
          <li key={at}>
            <span className="tag">{names[notice.type] ?? notice.type}</span>{" "}
            {notice.date === undefined ? null : <time dateTime={notice.date}>{time(notice.date)}</time>}
            <p dir="auto">{notice.text}</p>
            {readOnly ? null : (
              <Button
                aria-label={`${words.common.remove}: ${notice.text}`}
                onPress={() => onChange(notices.toSpliced(at, 1))}
              >
                {words.common.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : <Button onPress={() => setWriting(true)}>{words.outgoing.addNotice}</Button>}
      {isWriting
        ? (
          <WriteNotice
            onClose={() => setWriting(false)}
            onTake={(notice) => {
              onChange([...notices, notice]);
              setWriting(false);
            }}
          />
        )
        : null}
    </section>
  );
}

function WriteNotice({ onTake, onClose }: { onTake: (notice: Notice) => void; onClose: () => void }) {
  const { words } = useSpeech();
  const [type, setType] = useState<(typeof TYPES)[number]>("correction");
  const [text, setText] = useState("");
  return (
    <Ask
      title={words.outgoing.addNotice}
      take={words.outgoing.takeNotice}
      onTake={() =>
        // The server refuses an empty one, and with it whatever else is saved.
        text.trim() === "" ? undefined : onTake({ type, date: new Date().toISOString(), text: text.trim() })}
      onClose={onClose}
    >
      <Choice
        label={words.outgoing.noticeType}
        value={type}
        options={TYPES.map((one) => [one, words.outgoing.noticeTypes[one]] as const)}
        onChange={setType}
      />
      <Field
        label={words.outgoing.noticeText}
        hint={words.outgoing.noticeHint}
        value={text}
        onChange={setText}
        lines={4}
        maxLength={5000}
        required
        autoFocus
      />
    </Ask>
  );
}
