import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, Checkbox, FileTrigger } from "react-aria-components";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { inWords, useNotices } from "../app/parts.tsx";
import { bring, type Bringing } from "./bring.ts";
import type { Progress } from "./reckon.ts";
import { MOVING } from "./words.ts";

/** Brings files of WordPress or Midad in, with what becomes of them, and takes everything out as one. */
export function Moving() {
  const { words: all } = useSpeech();
  const words = useWordsOf(MOVING);
  const client = useQueryClient();
  const { tell, fail } = useNotices();
  const [withPublication, setWithPublication] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [end, setEnd] = useState<string | null>(null);
  const running = useRef<Bringing | null>(null);
  const [isRunning, setRunning] = useState(false);
  useEffect(() => {
    // Whoever leaves the page in the middle is asked whether they mean it.
    const ask = (event: BeforeUnloadEvent) => isRunning && event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isRunning]);
  useEffect(() => () => running.current?.stop(), []);
  const take = async (file: File | undefined, path: string, type: string) => {
    if (file === undefined) {
      return;
    }
    setEnd(null);
    setRunning(true);
    running.current = bring(path, type, file, setProgress);
    try {
      await running.current.done;
      setEnd(words.done);
      tell(words.done);
    } catch (failure) {
      setEnd(`${inWords(failure, all.common)} ${words.broken}`);
      fail(failure);
    }
    running.current = null;
    setRunning(false);
    await client.invalidateQueries();
  };
  const stop = () => {
    const stopped = running.current;
    stopped?.stop();
    void stopped?.done.then(() => setEnd(words.stopped));
  };
  return (
    <>
      <h2>{words.bringIn}</h2>
      <Checkbox isSelected={withPublication} onChange={setWithPublication}>
        <span className="box" aria-hidden="true" /> {words.withPublication}
      </Checkbox>
      <div className="acts">
        <FileTrigger
          acceptedFileTypes={[".xml", "application/xml", "text/xml"]}
          onSelect={(files) =>
            void take(
              files?.[0],
              `/v1/editorial/import/wordpress?withPublication=${withPublication}`,
              "application/xml",
            )}
        >
          <Button className="primary" isDisabled={isRunning}>{words.wordpress}</Button>
        </FileTrigger>
        <FileTrigger
          acceptedFileTypes={[".ndjson", ".jsonl", "application/x-ndjson"]}
          onSelect={(files) => void take(files?.[0], "/v1/editorial/import", "application/x-ndjson")}
        >
          <Button className="primary" isDisabled={isRunning}>{words.ndjson}</Button>
        </FileTrigger>
        {isRunning ? <Button onPress={stop}>{words.stop}</Button> : null}
      </div>
      {progress === null ? null : <Report progress={progress} isRunning={isRunning} end={end} />}
      <h2>{words.takeOut}</h2>
      <p className="hint">{words.takeOutHelp}</p>
      <p>
        <a href="/v1/editorial/export" download="newsroom.ndjson">{words.download}</a>
      </p>
    </>
  );
}

function Report({ progress, isRunning, end }: { progress: Progress; isRunning: boolean; end: string | null }) {
  const { number } = useSpeech();
  const words = useWordsOf(MOVING);
  return (
    <section>
      {isRunning
        ? (
          <p role="status">
            {progress.sent < 1 ? words.sending : words.working}{" "}
            <progress value={progress.sent} max={1} aria-label={words.sending} />
          </p>
        )
        : <p role="status">{end}</p>}
      <p>
        {Object.entries(progress.counts).map(([outcome, count]) =>
          `${words.outcomes[outcome] ?? outcome}: ${number(count)}`
        ).join(" · ")}
      </p>
      {progress.told.length === 0 ? null : <h3>{words.findings}</h3>}
      <ul className="findings">
        {progress.told.map((told, at) => (
          <li key={at} className={told.failed ? "error" : "warning-line"}>
            {told.failed ? words.line : null} <bdi>{told.place}</bdi>: <span dir="auto">{told.detail}</span>
          </li>
        ))}
      </ul>
      {progress.toldMore === 0 ? null : <p>+{number(progress.toldMore)} {words.more}</p>}
    </section>
  );
}
