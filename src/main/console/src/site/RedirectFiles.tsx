import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { Dialog, Field, useNotices } from "../app/parts.tsx";
import { SITE } from "./words.ts";

/** Brings in a file of redirects; what would become of each line is shown first. */
export function ImportRedirects({ onClose }: { onClose: () => void }) {
  const words = useWordsOf(SITE);
  const client = useQueryClient();
  const { fail } = useNotices();
  const [csv, setCsv] = useState<string | null>(null);
  const [report, setReport] = useState<Schemas["RedirectReport"] | null>(null);
  const send = async (text: string, dryRun: boolean) => {
    try {
      setReport(
        await data(api.POST("/v1/editorial/redirects/import", {
          params: { query: { dryRun } },
          body: text as never,
          bodySerializer: (body: unknown) => body as string,
          headers: { "Content-Type": "text/csv" },
        })),
      );
      if (!dryRun) {
        await client.invalidateQueries({ queryKey: ["redirects"] });
      }
    } catch (failure) {
      fail(failure);
    }
  };
  const read = async (file: File | undefined) => {
    if (file !== undefined) {
      const text = await file.text();
      setCsv(text);
      await send(text, true);
    }
  };
  return (
    <Dialog title={words.importCsv} onClose={onClose} wide>
      <p className="hint">{words.csvHint}</p>
      <div className="acts">
        <FileTrigger acceptedFileTypes={["text/csv", ".csv"]} onSelect={(files) => void read(files?.[0])}>
          <Button>{words.tryFirst}</Button>
        </FileTrigger>
        <Button className="primary" isDisabled={csv === null} onPress={() => void send(csv ?? "", false)}>
          {words.bringIn}
        </Button>
      </div>
      {report === null ? null : <Report report={report} />}
    </Dialog>
  );
}

function Report({ report }: { report: Schemas["RedirectReport"] }) {
  const { number } = useSpeech();
  const words = useWordsOf(SITE);
  return (
    <section role="status">
      <h3>{words.report}</h3>
      <p>
        {(["created", "updated", "unchanged", "failed"] as const)
          .map((outcome) => `${words.outcomes[outcome]}: ${number(report[outcome])}`).join(" · ")}
      </p>
      <ul className="findings">
        {report.lines.filter((line) => line.outcome === "failed").map((line) => (
          <li key={line.line} className="error">
            {words.line} {number(line.line)}: <bdi dir="ltr">{line.from}</bdi>{" "}
            {line.problem?.errors?.map((error) => error.detail).join(" ") ?? line.problem?.detail}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says of each address of an old site what it leads to. */
export function CheckAddresses({ onClose }: { onClose: () => void }) {
  const { number } = useSpeech();
  const words = useWordsOf(SITE);
  const { fail } = useNotices();
  const [text, setText] = useState("");
  const [report, setReport] = useState<Schemas["AddressReport"] | null>(null);
  const check = async () => {
    try {
      setReport(
        await data(api.POST("/v1/editorial/redirects/check", {
          body: text as never,
          bodySerializer: (body: unknown) => body as string,
          headers: { "Content-Type": text.trimStart().startsWith("<") ? "application/xml" : "text/plain" },
        })),
      );
    } catch (failure) {
      fail(failure);
    }
  };
  return (
    <Dialog title={words.check} onClose={onClose} wide>
      <Field label={words.checkHint} value={text} onChange={setText} lines={6} dir="ltr" autoFocus />
      <div className="acts">
        <Button className="primary" isDisabled={text.trim() === ""} onPress={() => void check()}>
          {words.checkNow}
        </Button>
      </div>
      {report === null ? null : (
        <section role="status">
          <h3>{words.report}</h3>
          <p>
            {Object.entries(report.counts as Record<string, number>)
              .map(([status, count]) => `${status}: ${number(count)}`).join(" · ")}
          </p>
          <ul className="names">
            {report.addresses.map((one, at) => (
              <li key={at}>
                <bdi className="named" dir="ltr">{one.address}</bdi>
                <span className={one.status === 404 ? "tag failed" : "tag"}>{one.status}</span>
                {one.location === undefined ? null : <bdi dir="ltr">{one.location}</bdi>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
