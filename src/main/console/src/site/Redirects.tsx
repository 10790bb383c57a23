import { useState } from "react";
import { Button } from "react-aria-components";
import { patching, useAct } from "../app/act.ts";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { useLater } from "../app/later.ts";
import { Ask, Choice, Field, More, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { CheckAddresses, ImportRedirects } from "./RedirectFiles.tsx";
import { type Target, TargetField, TargetName } from "./targets.tsx";
import { SITE } from "./words.ts";

type Redirect = Schemas["Redirect"];

/** Where old addresses lead: found, made, changed, brought in and taken out as a file, and checked. */
export function Redirects() {
  const { words: all, date } = useSpeech();
  const words = useWordsOf(SITE);
  const act = useAct("redirects");
  const [q, setQ] = useState("");
  const searched = useLater(q.trim(), 250);
  const [status, setStatus] = useState("");
  const [open, setOpen] = useState<Redirect | "new" | "import" | "check" | null>(null);
  const { query: redirects, rows } = usePages(
    ["redirects", searched, status],
    (paging) =>
      data(api.GET("/v1/editorial/redirects", {
        params: {
          query: {
            ...(searched === "" ? {} : { q: searched }),
            ...(status === "" ? {} : { status: status as "301" }),
            ...paging,
          },
        },
      })),
  );
  const keep = async (draft: Schemas["RedirectDraft"], before: Redirect | null) => {
    const isDone = await act(() =>
      before === null
        ? answered(api.POST("/v1/editorial/redirects", { body: draft }))
        : answered(api.PATCH("/v1/editorial/redirects/{id}", {
          params: { path: { id: before.id }, header: patching(before).header },
          headers: patching(before).headers,
          body: { note: null, to: null, ...draft } as never,
        }))
    );
    if (isDone) {
      setOpen(null);
    }
  };
  return (
    <>
      <div className="filters">
        <Field label={words.searchRedirects} type="search" value={q} onChange={setQ} />
        <Choice
          label={words.status}
          value={status}
          options={[["", all.common.all], ...Object.entries(words.statuses)]}
          onChange={setStatus}
        />
        <Button className="primary" onPress={() => setOpen("new")}>{words.newRedirect}</Button>
        <Button onPress={() => setOpen("check")}>{words.check}</Button>
        <Button onPress={() => setOpen("import")}>{words.importCsv}</Button>
        <a href="/v1/editorial/redirects/export" download="redirects.csv">{words.exportCsv}</a>
      </div>
      <Waiting query={redirects} />
      {redirects.data !== undefined && rows.length === 0 ? <p>{words.noRedirects}</p> : null}
      <ul className="names">
        {rows.map((redirect) => (
          <li key={redirect.id}>
            <bdi className="named" dir="ltr">{redirect.from}</bdi>
            <span className="tag">{words.statuses[redirect.status] ?? redirect.status}</span>
            <span>{redirect.to === undefined ? null : <TargetName target={targetOf(redirect.to)} />}</span>
            <small>
              {words.lastUsed}: {redirect.lastUsedOn === undefined ? words.neverUsed : date(redirect.lastUsedOn)}
            </small>
            {redirect.note === undefined ? null : <small dir="auto">{redirect.note}</small>}
            <span className="acts">
              <Button aria-label={`${words.edit}: ${redirect.from}`} onPress={() => setOpen(redirect)}>
                {words.edit}
              </Button>
              <Button
                aria-label={`${words.remove}: ${redirect.from}`}
                onPress={() =>
                  void act(() =>
                    answered(api.DELETE("/v1/editorial/redirects/{id}", {
                      params: { path: { id: redirect.id }, header: patching(redirect).header },
                    }))
                  )}
              >
                {words.remove}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <More query={redirects} />
      {open === "import" ? <ImportRedirects onClose={() => setOpen(null)} /> : null}
      {open === "check" ? <CheckAddresses onClose={() => setOpen(null)} /> : null}
      {open === null || open === "import" || open === "check" ? null : (
        <RedirectDialog
          before={open === "new" ? null : open}
          onTake={(draft) => void keep(draft, open === "new" ? null : open)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function targetOf(to: Schemas["RedirectTarget"]): Target {
  return to.address === undefined ? { kind: to.kind ?? "link", id: to.id } : { kind: "link", url: to.address };
}

const KINDS = ["link", "article", "section", "author", "tag"] as const;

interface DialogProps {
  before: Redirect | null;
  onTake: (draft: Schemas["RedirectDraft"]) => void;
  onClose: () => void;
}

function RedirectDialog({ before, onTake, onClose }: DialogProps) {
  const words = useWordsOf(SITE);
  const [from, setFrom] = useState(before?.from ?? "");
  const [status, setStatus] = useState(String(before?.status ?? 301));
  const [note, setNote] = useState(before?.note ?? "");
  const [target, setTarget] = useState<Target>(
    before?.to === undefined ? { kind: "link", url: "" } : targetOf(before.to),
  );
  const take = () =>
    onTake({
      from,
      status: Number(status) as 301,
      ...(note === "" ? {} : { note }),
      ...(status === "410"
        ? {}
        : { to: target.kind === "link" ? { address: target.url ?? "" } : { kind: target.kind, id: target.id ?? "" } }),
    });
  return (
    <Ask title={before?.from ?? words.newRedirect} take={words.save} onTake={take} onClose={onClose}>
      <Field label={words.from} hint={words.fromHint} value={from} onChange={setFrom} dir="ltr" required autoFocus />
      <Choice label={words.status} value={status} options={Object.entries(words.statuses)} onChange={setStatus} />
      {status === "410" ? null : <TargetField label={words.to} kinds={KINDS} target={target} onChange={setTarget} />}
      <Field label={words.note} value={note} onChange={setNote} lines={2} />
    </Ask>
  );
}
