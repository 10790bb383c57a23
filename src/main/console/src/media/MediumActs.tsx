import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { patching, useAct } from "../app/act.ts";
import { answered, api, type Schemas } from "../app/api.ts";
import { useWords } from "../app/language.tsx";
import { Choice, Dialog, Field } from "../app/parts.tsx";
import { isEditor, useMe } from "../app/session.tsx";
import { REASONS } from "../outgoing/Outgoing.tsx";
import type { Medium } from "./names.ts";

/** What is done with a medium as a whole: another file, the trash and back, taken from readers with a reason. */
export function MediumActs({ medium }: { medium: Medium }) {
  const words = useWords();
  const me = useMe();
  const act = useAct();
  const [isAsked, setAsked] = useState(false);
  const params = { path: { id: medium.id }, header: patching(medium).header };
  const replace = (file: File | undefined) => {
    if (file !== undefined) {
      void act(() =>
        answered(api.PUT("/v1/editorial/media/{id}/file", {
          params,
          body: { file } as never,
          bodySerializer: () => {
            const form = new FormData();
            form.set("file", file);
            return form;
          },
        }))
      );
    }
  };
  return (
    <div className="acts">
      <a href={medium.files.original} download={medium.fileName}>{words.media.original}</a>
      {medium.editable
        ? (
          <FileTrigger onSelect={(files) => replace(files?.[0])}>
            <Button>{words.media.replace}</Button>
          </FileTrigger>
        )
        : null}
      {medium.editable && !medium.trashed
        ? (
          <Button onPress={() => void act(() => answered(api.DELETE("/v1/editorial/media/{id}", { params })))}>
            {words.outgoing.trash}
          </Button>
        )
        : null}
      {medium.trashed
        ? (
          <Button onPress={() => void act(() => answered(api.POST("/v1/editorial/media/{id}/restore", { params })))}>
            {words.outgoing.restore}
          </Button>
        )
        : null}
      {isEditor(me) && medium.takenDownAt === undefined
        ? <Button onPress={() => setAsked(true)}>{words.outgoing["take-down"]}</Button>
        : null}
      {isEditor(me) && medium.takenDownAt !== undefined
        ? (
          <Button
            onPress={() => void act(() => answered(api.POST("/v1/editorial/media/{id}/lift-take-down", { params })))}
          >
            {words.media.giveBack}
          </Button>
        )
        : null}
      {isAsked
        ? (
          <TakeDown
            onClose={() => setAsked(false)}
            onTake={(body) =>
              void act(() => answered(api.POST("/v1/editorial/media/{id}/take-down", { params, body }))).then((
                isDone,
              ) => isDone && setAsked(false))}
          />
        )
        : null}
    </div>
  );
}

interface TakeDownProps {
  onTake: (draft: Schemas["TakedownDraft"]) => void;
  onClose: () => void;
}

/** It stands within a form of its own: what it asks is no part of the medium's. */
function TakeDown({ onTake, onClose }: TakeDownProps) {
  const words = useWords();
  const [reason, setReason] = useState<(typeof REASONS)[number]>(REASONS[0]);
  const [statement, setStatement] = useState("");
  return (
    <Dialog title={words.outgoing["take-down"]} onClose={onClose}>
      <p className="warning">{words.media.takeDownHelp}</p>
      <Choice
        label={words.outgoing.reason}
        value={reason}
        options={REASONS.map((one) => [one, words.outgoing.reasons[one]] as const)}
        onChange={setReason}
      />
      <Field label={words.outgoing.statement} value={statement} onChange={setStatement} lines={3} />
      <div className="acts">
        <Button
          className="primary"
          onPress={() => onTake({ reason, ...(statement === "" ? {} : { statement }) } as Schemas["TakedownDraft"])}
        >
          {words.outgoing.confirm}
        </Button>
      </div>
    </Dialog>
  );
}
