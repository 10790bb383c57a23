import { useState } from "react";
import { Checkbox } from "react-aria-components";
import type { Schemas } from "../app/api.ts";
import { useWordsOf } from "../app/language.tsx";
import { Ask, Choice, Field } from "../app/parts.tsx";
import { COMMENTS } from "./words.ts";

type Comment = Schemas["EditorialComment"];
export type Ban = Schemas["BanDraft"];

const A_DAY = 86_400_000;
const USUAL_DAYS = "30";
// In the order in which they are offered: numbers that are names of an object would be put first.
const SPANS = ["7", "30", "365", ""] as const;

interface Props {
  /** Whose author is meant; null where what is banned is written down. */
  comment: Comment | null;
  onTake: (ban: Ban, andReject: boolean) => void;
  onClose: () => void;
}

/** Asks what is banned, and for how long. */
export function BanDialog({ comment, onTake, onClose }: Props) {
  const words = useWordsOf(COMMENTS);
  const kinds = comment === null ? ["word", "email", "address"] : [
    ...comment.emailHash === undefined ? [] : ["email"],
    ...comment.addressHash === undefined ? [] : ["address"],
    "word",
  ];
  const [kind, setKind] = useState(kinds[0] ?? "word");
  const [said, setSaid] = useState("");
  const [days, setDays] = useState(kind === "word" ? "" : USUAL_DAYS);
  const [note, setNote] = useState("");
  const [andReject, setReject] = useState(true);
  const isWritten = comment === null || kind === "word";
  const take = () =>
    onTake({
      kind,
      ...(isWritten ? { [kind]: said.trim() } : { comment: comment.id }),
      ...(note.trim() === "" ? {} : { note: note.trim() }),
      ...(days === "" ? {} : { expiresAt: new Date(Date.now() + Number(days) * A_DAY).toISOString() }),
    }, comment !== null && andReject);
  return (
    <Ask
      title={comment === null ? words.newBan : `${words.banAuthor}: ${comment.name}`}
      take={words.ban}
      onTake={take}
      onClose={onClose}
    >
      {comment === null ? null : <p className="hint">{words.banHelp}</p>}
      <Choice
        label={words.what}
        value={kind}
        options={kinds.map((one) => [one, (comment === null ? words.listed : words.kinds)[one] ?? one] as const)}
        onChange={setKind}
      />
      {isWritten
        ? (
          <Field
            label={words.of[kind] ?? kind}
            hint={kind === "word" ? words.wordHelp : words.hashHelp}
            value={said}
            onChange={setSaid}
            type={kind === "email" ? "email" : "text"}
            {...(kind === "word" ? {} : { dir: "ltr" as const })}
            required
          />
        )
        : null}
      <Choice
        label={words.lasts}
        value={days}
        options={SPANS.map((span) => [span, words.spans[span] ?? span] as const)}
        onChange={setDays}
      />
      <Field label={words.note} value={note} onChange={setNote} maxLength={500} />
      {comment === null ? null : (
        <Checkbox isSelected={andReject} onChange={setReject}>
          <span className="box" aria-hidden="true" /> {words.reject}
        </Checkbox>
      )}
    </Ask>
  );
}
