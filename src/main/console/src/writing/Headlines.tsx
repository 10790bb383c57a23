import { useId } from "react";
import { flushSync } from "react-dom";
import { Button, Input, Label, Text, TextArea, TextField } from "react-aria-components";
import { directionOf } from "../app/direction.ts";
import { useSpeech, useWords } from "../app/language.tsx";
import type { Draft } from "./draft.ts";
import { Lead } from "./Lead.tsx";

interface Props {
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  readOnly: boolean;
  /** A page has neither kicker nor key points. */
  isPage: boolean;
}

/** What stands above the text: kicker, headline, deck, lead picture, key points. */
export function Headlines({ draft, change, readOnly, isPage }: Props) {
  const { words, characters } = useSpeech();
  const language = document.documentElement.lang;
  return (
    <div className="headlines">
      {isPage ? null : (
        <TextField
          className="kicker"
          isReadOnly={readOnly}
          value={draft.kicker}
          onChange={(kicker) => change({ kicker })}
        >
          <Label lang={language}>{words.writing.kicker}</Label>
          <Input dir={directionOf(draft.kicker)} />
        </TextField>
      )}
      <TextField
        className="headline"
        isReadOnly={readOnly}
        value={draft.headline}
        onChange={(headline) => change({ headline: headline.replaceAll("\n", " ") })}
      >
        <Label lang={language}>{words.writing.headline}</Label>
        <TextArea dir={directionOf(draft.headline)} rows={1} />
        <Text slot="description" lang={language}>{characters([...draft.headline].length)}</Text>
      </TextField>
      <TextField className="deck" isReadOnly={readOnly} value={draft.deck} onChange={(deck) => change({ deck })}>
        <Label lang={language}>{words.writing.deck}</Label>
        <TextArea dir={directionOf(draft.deck)} rows={2} />
      </TextField>
      <Lead lead={draft.lead} onChange={(lead) => change({ lead })} readOnly={readOnly} />
      {isPage
        ? null
        : <KeyPoints points={draft.keyPoints} onChange={(keyPoints) => change({ keyPoints })} readOnly={readOnly} />}
    </div>
  );
}

interface PointsProps {
  points: string[];
  onChange: (points: string[]) => void;
  readOnly: boolean;
}

function KeyPoints({ points, onChange, readOnly }: PointsProps) {
  const words = useWords();
  const id = useId();
  const language = document.documentElement.lang;
  const add = (at: number) => {
    // The field must be there before the next key comes.
    flushSync(() => onChange(points.toSpliced(at, 0, "")));
    document.getElementById(`${id}${at}`)?.focus();
  };
  return (
    <fieldset className="key-points">
      <legend lang={language}>{words.writing.keyPoints}</legend>
      {points.map((point, at) => (
        <div key={at} className="point">
          <input
            id={`${id}${at}`}
            dir={directionOf(point)}
            aria-label={`${words.writing.keyPoint} ${at + 1}`}
            value={point}
            readOnly={readOnly}
            onChange={(event) => onChange(points.with(at, event.target.value))}
            onKeyDown={(event) => {
              if (event.key === "Enter") {
                event.preventDefault();
                add(at + 1);
              } else if (event.key === "Backspace" && point === "") {
                event.preventDefault();
                onChange(points.toSpliced(at, 1));
                document.getElementById(`${id}${Math.max(0, at - 1)}`)?.focus();
              }
            }}
          />
          {readOnly ? null : (
            <Button
              aria-label={`${words.common.remove}: ${words.writing.keyPoint} ${at + 1}`}
              onPress={() => onChange(points.toSpliced(at, 1))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <Button className="quiet" onPress={() => add(points.length)}>
          <span lang={language}>{words.writing.addKeyPoint}</span>
        </Button>
      )}
    </fieldset>
  );
}
