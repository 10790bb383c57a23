import { useMemo, useState } from "react";
import { Button, Checkbox } from "react-aria-components";
import { useSpeech, useWords } from "../app/language.tsx";
import { Choice, Dialog } from "../app/parts.tsx";
import type { Draft } from "./draft.ts";
import { type Style, tidy } from "./tidy.ts";

const KEPT = "midad.style";
const USUAL: Style = { digits: "keep", quotes: true, spaces: true, tatweel: true, marks: true };

function kept(): Style {
  try {
    return { ...USUAL, ...JSON.parse(localStorage.getItem(KEPT) ?? "{}") };
  } catch {
    return USUAL;
  }
}

interface Props {
  draft: Draft;
  onTake: (draft: Draft) => void;
  onClose: () => void;
}

/** Shows what the house's style would change, before it is taken. */
export function TidyDialog({ draft, onTake, onClose }: Props) {
  const { number } = useSpeech();
  const words = useWords();
  const [style, setStyle] = useState(kept);
  const { draft: after, changes } = useMemo(() => tidy(draft, style), [draft, style]);
  const set = (change: Partial<Style>) => {
    const next = { ...style, ...change };
    localStorage.setItem(KEPT, JSON.stringify(next));
    setStyle(next);
  };
  return (
    <Dialog title={words.tidy.title} onClose={onClose} wide>
      <div className="filters">
        <Choice
          label={words.tidy.digits}
          value={style.digits}
          options={[["keep", words.tidy.keep], ["western", "0123456789"], ["arabic", "٠١٢٣٤٥٦٧٨٩"]]}
          onChange={(digits) => set({ digits })}
        />
        {(["quotes", "spaces", "tatweel", "marks"] as const).map((name) => (
          <Checkbox
            key={name}
            isSelected={style[name]}
            onChange={(isSelected) => set({ [name]: isSelected })}
          >
            <span className="box" aria-hidden="true" /> {words.tidy[name]}
          </Checkbox>
        ))}
      </div>
      <p role="status">
        {changes.length === 0 ? words.tidy.nothing : `${words.tidy.places}: ${number(changes.length)}`}
      </p>
      <ul className="changes">
        {changes.map((change, at) => (
          <li key={at}>
            <h3>{words.writing[change.place]}</h3>
            <p dir="auto" className="diff">
              <del>{change.from}</del>
              <br />
              <ins>{change.to}</ins>
            </p>
          </li>
        ))}
      </ul>
      <div className="acts">
        <Button className="primary" isDisabled={changes.length === 0} onPress={() => onTake(after)}>
          {words.tidy.take}
        </Button>
      </div>
    </Dialog>
  );
}
