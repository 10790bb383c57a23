import { useState } from "react";
import { Button } from "react-aria-components";
import type { Schemas } from "../app/api.ts";
import { useWords } from "../app/language.tsx";
import { Field } from "../app/parts.tsx";
import { Picker } from "../media/Picker.tsx";
import { Thumb } from "../media/Thumb.tsx";

type LeadPicture = Schemas["LeadPicture"];

interface Props {
  lead: LeadPicture | null;
  onChange: (lead: LeadPicture | null) => void;
  readOnly: boolean;
}

/** The picture above the text, with what this article says of it where that differs from the library. */
export function Lead({ lead, onChange, readOnly }: Props) {
  const words = useWords();
  const [isPicking, setPicking] = useState(false);
  const set = (name: "alt" | "caption" | "credit", value: string) => {
    if (lead !== null) {
      const { [name]: _, ...others } = lead;
      onChange(value === "" ? others as LeadPicture : { ...lead, [name]: value });
    }
  };
  return (
    <div className="lead" lang={document.documentElement.lang}>
      {lead === null ? null : <Thumb media={lead.media} alt={lead.alt ?? ""} large />}
      {readOnly ? null : (
        <div className="acts">
          <Button onPress={() => setPicking(true)}>
            {lead === null ? words.writing.chooseLead : words.writing.changeLead}
          </Button>
          {lead === null ? null : <Button onPress={() => onChange(null)}>{words.common.remove}</Button>}
        </div>
      )}
      {lead === null || readOnly ? null : (
        <>
          <Field
            label={words.writing.caption}
            value={lead.caption ?? ""}
            onChange={(value) => set("caption", value)}
            lines={1}
          />
          <Field label={words.writing.alt} value={lead.alt ?? ""} onChange={(value) => set("alt", value)} lines={1} />
        </>
      )}
      {isPicking
        ? (
          <Picker
            kind="image"
            onClose={() => setPicking(false)}
            onTake={(media) => {
              const chosen = media[0];
              if (chosen !== undefined) {
                onChange({ media: chosen.id });
              }
              setPicking(false);
            }}
          />
        )
        : null}
    </div>
  );
}
