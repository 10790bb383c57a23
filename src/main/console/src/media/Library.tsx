import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import {
  Button,
  FileTrigger,
  ListBox,
  ListBoxItem,
  type Selection,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";
import { api, data } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { Field, inWords, More, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { mayWrite, useMe } from "../app/session.tsx";
import { useLater } from "../app/later.ts";
import { Blurred } from "./Blurred.tsx";
import { type Medium, nameOf } from "./names.ts";
import { upload } from "./upload.ts";

export type MediumKind = "image" | "audio" | "video" | "document";

const KINDS: MediumKind[] = ["image", "audio", "video", "document"];

interface Props {
  /** Fixes the kind where only one can be used. */
  kind?: MediumKind;
  several?: boolean;
  onChoose: (media: Medium[]) => void;
}

interface Sending {
  name: string;
  share: number;
  failure: string | null;
}

/** Shows the library as a grid, and takes in what is dropped, pasted or chosen. */
export function Library({ kind: fixed, several = false, onChoose }: Props) {
  const { words } = useSpeech();
  const me = useMe();
  const client = useQueryClient();
  const [kind, setKind] = useState<MediumKind | null>(fixed ?? null);
  const [q, setQ] = useState("");
  const searched = useLater(q.trim(), 250);
  const [sending, setSending] = useState<Sending[]>([]);
  const [isOver, setOver] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { query: media, rows: all } = usePages(
    ["media", kind, searched],
    (paging) =>
      data(api.GET("/v1/editorial/media", {
        params: {
          query: {
            ...(kind === null ? {} : { kind }),
            ...(searched === "" ? {} : { q: searched }),
            ...paging,
          },
        },
      })),
    { limit: 40 },
  );

  const send = async (files: Iterable<File>) => {
    for (const file of files) {
      const update = (change: Partial<Sending>) =>
        setSending((before) => before.map((one) => one.name === file.name ? { ...one, ...change } : one));
      setSending((
        before,
      ) => [...before.filter((one) => one.name !== file.name), { name: file.name, share: 0, failure: null }]);
      try {
        const id = await upload(file, (share) => update({ share }));
        const medium = await data(api.GET("/v1/editorial/media/{id}", { params: { path: { id } } }));
        setSending((before) => before.filter((one) => one.name !== file.name));
        await client.invalidateQueries({ queryKey: ["media"] });
        onChoose([medium]);
      } catch (failure) {
        update({ failure: inWords(failure, words.common) });
      }
    }
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...event.clipboardData?.files ?? []];
      if (files.length > 0 && mayWrite(me)) {
        event.preventDefault();
        void send(files);
      }
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  });
  const choose = (keys: Selection) => {
    const chosen = keys === "all" ? all : all.filter((one) => keys.has(one.id));
    if (chosen.length > 0) {
      onChoose(chosen);
    }
  };

  return (
    <div
      ref={place}
      className={isOver ? "library over" : "library"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void send([...event.dataTransfer.files]);
      }}
    >
      <div className="filters">
        <Field label={words.media.search} type="search" value={q} onChange={setQ} />
        {fixed === undefined
          ? (
            <ToggleButtonGroup
              aria-label={words.media.kind}
              selectedKeys={kind === null ? [] : [kind]}
              onSelectionChange={(keys) => setKind(([...keys][0] as MediumKind | undefined) ?? null)}
            >
              {KINDS.map((one) => <ToggleButton key={one} id={one}>{words.media.kinds[one]}</ToggleButton>)}
            </ToggleButtonGroup>
          )
          : null}
        {mayWrite(me)
          ? (
            <FileTrigger allowsMultiple onSelect={(files) => void send([...files ?? []])}>
              <Button className="primary">{words.media.upload}</Button>
            </FileTrigger>
          )
          : null}
      </div>
      {mayWrite(me) ? <p className="hint">{words.media.drop}</p> : null}
      <div role="status" className="sendings">
        {sending.map((one) => (
          <p key={one.name} className={one.failure === null ? "" : "failed"}>
            <bdi>{one.name}</bdi>{" "}
            {one.failure ?? (
              <progress value={one.share} max={1} aria-label={words.media.uploading}>
                {Math.round(one.share * 100)}%
              </progress>
            )}
          </p>
        ))}
      </div>
      <Waiting query={media} />
      <ListBox
        className="media-grid"
        aria-label={words.media.grid}
        layout="grid"
        selectionMode={several ? "multiple" : "single"}
        selectionBehavior={several ? "toggle" : "replace"}
        selectedKeys={[]}
        onSelectionChange={choose}
        items={all}
        renderEmptyState={() => media.isPending ? null : <p>{words.media.none}</p>}
      >
        {(medium) => (
          <ListBoxItem id={medium.id} textValue={nameOf(medium)}>
            <Cell medium={medium} />
          </ListBoxItem>
        )}
      </ListBox>
      <More query={media} />
    </div>
  );
}

function Cell({ medium }: { medium: Medium }): ReactNode {
  const { words } = useSpeech();
  const hasAlt = Object.values(medium.texts).some((text) => text.alt !== undefined);
  return (
    <>
      {medium.files.thumb === undefined
        ? <span className="thumb empty">{words.media.kinds[medium.kind as MediumKind] ?? medium.kind}</span>
        : <Blurred medium={medium} source={medium.files.thumb} alt="" className="thumb" />}
      <bdi className="name">{nameOf(medium)}</bdi>
      {medium.usable ? null : <span className="tag failed">{words.media.unusable}</span>}
      {medium.kind === "image" && !hasAlt ? <span className="tag">{words.media.missingAlt}</span> : null}
    </>
  );
}
