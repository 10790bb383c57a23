import { Checkbox } from "react-aria-components";
import { useWords } from "../app/language.tsx";
import { Choice, Field, Fold } from "../app/parts.tsx";
import type { Schemas } from "../app/api.ts";
import { local, moment } from "../outgoing/moments.ts";
import type { Medium } from "./names.ts";

/** By which right a medium is shown, and how long. */
export interface Held {
  category: string;
  restrictions: string;
  licence: Schemas["Licence"];
  denial: Schemas["Denial"] | null;
}

export function heldOf(medium: Medium): Held {
  return {
    category: medium.category ?? "",
    restrictions: medium.restrictions ?? "",
    licence: medium.licence ?? {},
    denial: medium.denial ?? null,
  };
}

/** The rights as a patch takes them: what was emptied is taken away. */
export function rightsOf(held: Held): Record<string, unknown> {
  const licence = emptied(held.licence);
  return {
    category: held.category === "" ? null : held.category,
    restrictions: held.restrictions === "" ? null : held.restrictions,
    licence: Object.values(licence).every((value) => value === null) ? null : licence,
    denial: held.denial === null ? null : emptied(held.denial),
  };
}

function emptied(held: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(held).map(([name, value]) => [name, value === "" ? null : value]));
}

interface Props {
  held: Held;
  onChange: (held: Held) => void;
  disabled: boolean;
}

export function Rights({ held, onChange, disabled }: Props) {
  const words = useWords();
  const { licence, denial } = held;
  const set = (changes: Partial<Held>) => onChange({ ...held, ...changes });
  const license = (changes: Schemas["Licence"]) => set({ licence: { ...licence, ...changes } });
  return (
    <Fold title={words.media.rights}>
      <fieldset className="plain" disabled={disabled}>
        <Choice
          label={words.media.category}
          value={held.category}
          options={Object.entries(words.media.categories)}
          onChange={(category) => set({ category })}
        />
        <Field label={words.media.holder} value={licence.holder ?? ""} onChange={(holder) => license({ holder })} />
        <Field
          label={words.media.terms}
          value={licence.terms ?? ""}
          onChange={(terms) => license({ terms })}
          lines={2}
        />
        <div className="filters">
          <Moment label={words.media.from} value={licence.from} onChange={(from) => license({ from })} />
          <Moment label={words.media.ends} value={licence.until} onChange={(until) => license({ until })} />
        </div>
        <Field
          label={words.media.restrictions}
          hint={words.media.restrictionsHint}
          value={held.restrictions}
          onChange={(restrictions) => set({ restrictions })}
          lines={2}
        />
        <Checkbox isSelected={denial !== null} onChange={(isDenied) => set({ denial: isDenied ? {} : null })}>
          <span className="box" aria-hidden="true" /> {words.media.denied}
        </Checkbox>
        {denial === null ? null : (
          <Field
            label={words.media.deniedWhy}
            value={denial.note ?? ""}
            onChange={(note) => set({ denial: { ...denial, note } })}
            lines={2}
          />
        )}
      </fieldset>
    </Fold>
  );
}

interface MomentProps {
  label: string;
  value: string | undefined;
  onChange: (moment: string) => void;
}

function Moment({ label, value, onChange }: MomentProps) {
  return (
    <Field
      label={label}
      type="datetime-local"
      value={value === undefined || value === "" ? "" : local(new Date(value))}
      onChange={(written) => onChange(written === "" ? "" : moment(written))}
      dir="ltr"
    />
  );
}
