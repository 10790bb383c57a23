import { useMemo, useState } from "react";
import { Button, Radio, RadioGroup } from "react-aria-components";
import { useWords } from "../app/language.tsx";
import { Dialog } from "../app/parts.tsx";
import { diffOf } from "../history/diff.ts";
import { useReadable } from "../history/readable.ts";
import { Runs } from "../history/Runs.tsx";
import { newKey } from "./keys.ts";
import type { Keeper, Kept } from "./keeper.ts";
import { type Choice, type Conflict, resolved } from "./merge.ts";

/** Shows each place that two people changed: mine, theirs, and what stood there; both stay where nothing is chosen. */
export function MergeDialog({ keeper, kept, onClose }: { keeper: Keeper; kept: Kept; onClose: () => void }) {
  const words = useWords();
  const { conflicts } = kept;
  const [choices, setChoices] = useState<Choice[]>(() => conflicts.map(() => "both"));
  const take = () => {
    keeper.resolve(resolved(kept.draft, conflicts, choices, newKey));
    onClose();
  };
  return (
    <Dialog title={words.merge.title} onClose={onClose} wide>
      {conflicts.map((conflict, at) => (
        <Place
          key={at}
          conflict={conflict}
          choice={choices[at] ?? "both"}
          onChoose={(choice) => setChoices((before) => before.with(at, choice))}
        />
      ))}
      <div className="acts">
        <Button className="primary" onPress={take}>
          {words.merge.take}
        </Button>
      </div>
    </Dialog>
  );
}

function Place(
  { conflict, choice, onChoose }: { conflict: Conflict; choice: Choice; onChoose: (choice: Choice) => void },
) {
  const words = useWords();
  const names = words.writing as unknown as Record<string, unknown>;
  const named = names[conflict.field];
  return (
    <section className="conflict">
      <h3>{typeof named === "string" ? named : conflict.field}</h3>
      <div className="sides">
        <div>
          <h4>{words.merge.mine}</h4>
          <Side conflict={conflict} value={conflict.mine} />
        </div>
        <div>
          <h4>{words.merge.theirs}</h4>
          <Side conflict={conflict} value={conflict.theirs} />
        </div>
        <div>
          <h4>{words.merge.base}</h4>
          <Side conflict={conflict} value={conflict.base} />
        </div>
      </div>
      <RadioGroup
        aria-label={words.merge.title}
        value={choice}
        onChange={(value) => onChoose(value as Choice)}
        orientation="horizontal"
      >
        <Radio value="mine">{words.merge.keepMine}</Radio>
        <Radio value="theirs">{words.merge.keepTheirs}</Radio>
        <Radio value="both">{words.merge.keepBoth}</Radio>
      </RadioGroup>
    </section>
  );
}

/** What one side made of the place, with the words that it took away and put in. */
function Side({ conflict, value }: { conflict: Conflict; value: unknown }) {
  const words = useWords();
  const read = useReadable(conflict.field, conflict.base, value);
  const isGone = value === undefined || value === null;
  const [before, after] = [read(conflict.base), read(value)];
  const runs = useMemo(() => diffOf(before, after), [before, after]);
  return <p dir="auto" className="diff">{isGone ? words.merge.gone : <Runs runs={runs} />}</p>;
}
