import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { type Answered, answered, api, data, Refusal, type Schemas } from "../app/api.ts";
import { Stale } from "../app/begun.tsx";
import { useSpeech } from "../app/language.tsx";
import { Ask, Field, useNotices, Waiting } from "../app/parts.tsx";
import { isEditor, useMe } from "../app/session.tsx";
import { Picker } from "../media/Picker.tsx";
import { Thumb } from "../media/Thumb.tsx";
import { AskTime } from "../outgoing/AskTime.tsx";
import { Contents } from "./Contents.tsx";
import { type Issue, nameOf } from "./IssueList.tsx";
import { contentsOf, partsOf } from "./plan.ts";

const KINDS = ["regular", "special", "supplement"] as const;
/** One issue: its particulars, cover and contents, the proof, and its coming out as one. */
export function IssueScreen({ id }: { id: string }) {
  const issue = useQuery({
    queryKey: ["issue", id],
    queryFn: () => data(api.GET("/v1/editorial/issues/{id}", { params: { path: { id } } })),
    // What is being arranged is not replaced under whoever arranges it.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  return issue.data === undefined
    ? <Waiting query={issue} />
    : <Desk key={issue.data.version} issue={issue.data} reload={() => void issue.refetch()} />;
}

interface Particulars {
  kind: string;
  number: string;
  numberTo: string;
  year: string;
  date: string;
  dateText: string;
  title: string;
}

function particularsOf(issue: Issue): Particulars {
  const text = (value: number | string | undefined) => value === undefined ? "" : String(value);
  return {
    kind: issue.kind,
    number: text(issue.number),
    numberTo: text(issue.numberTo),
    year: text(issue.year),
    date: text(issue.date),
    dateText: text(issue.dateText),
    title: text(issue.title),
  };
}

/** Reads the digits of any script; null where none are written. */
function numberOf(written: string): number | null {
  const latin = written.replace(/[٠-٩]/g, (digit) => String("٠١٢٣٤٥٦٧٨٩".indexOf(digit))).trim();
  return latin === "" ? null : Number(latin);
}

/** Leaves out what is empty: a line between two others, a description that was taken away. */
function coverOf(cover: Schemas["IssueCover"] | null): Schemas["IssueCover"] | null {
  if (cover === null) {
    return null;
  }
  const { alt, lines, ...others } = cover;
  const written = (lines ?? []).map((line) => line.trim()).filter((line) => line !== "");
  return {
    ...others,
    ...(alt === undefined || alt === "" ? {} : { alt }),
    ...(written.length === 0 ? {} : { lines: written }),
  };
}

function Desk({ issue, reload }: { issue: Issue; reload: () => void }) {
  const { words, time } = useSpeech();
  const me = useMe();
  const readOnly = !isEditor(me);
  const client = useQueryClient();
  const [, go] = useLocation();
  const { tell, fail } = useNotices();
  const [particulars, setParticulars] = useState(() => particularsOf(issue));
  const [cover, setCover] = useState(issue.cover ?? null);
  const [parts, setParts] = useState(() => partsOf(issue));
  const [isPicking, setPicking] = useState(false);
  const [isPlanning, setPlanning] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [isStale, setStale] = useState(false);
  const [proof, setProof] = useState<Schemas["IssuePreflight"] | null>(null);
  const [busy, setBusy] = useState(false);
  const body = {
    kind: particulars.kind,
    number: numberOf(particulars.number),
    numberTo: numberOf(particulars.numberTo),
    year: numberOf(particulars.year),
    date: particulars.date === "" ? null : particulars.date,
    dateText: particulars.dateText === "" ? null : particulars.dateText,
    title: particulars.title === "" ? null : particulars.title,
    cover: coverOf(cover),
    contents: contentsOf(parts),
  };
  const written = JSON.stringify(body);
  const [first] = useState(written);
  const isChanged = written !== first;
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => isChanged && event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isChanged]);

  const run = async (act: () => Promise<void>) => {
    setBusy(true);
    try {
      await act();
    } catch (failure) {
      failure instanceof Refusal && failure.status === 412 ? setStale(true) : fail(failure);
    } finally {
      setBusy(false);
    }
  };
  const take = async (call: Promise<Answered<Issue>>) => {
    const { data: after } = await call;
    client.setQueryData(["issue", issue.id], after);
    await client.invalidateQueries({ queryKey: ["issues"] });
    tell(words.outgoing.done);
  };
  const params = { path: { id: issue.id }, header: { "If-Match": `"${issue.version}"` } };
  const save = () =>
    run(() =>
      take(answered(api.PATCH("/v1/editorial/issues/{id}", {
        params,
        body: body as never,
        headers: { "Content-Type": "application/merge-patch+json" },
      })))
    );
  const check = () =>
    run(async () =>
      setProof(
        await data(api.POST("/v1/editorial/issues/{id}/preflight", { params: { path: { id: issue.id } }, body: {} })),
      )
    );
  const publish = (at: string | null) =>
    run(() =>
      take(answered(api.POST("/v1/editorial/issues/{id}/publish", {
        params,
        body: { revision: issue.revision, ...(at === null ? {} : { at }) },
      })))
    );
  const remove = () =>
    run(async () => {
      await answered(api.DELETE("/v1/editorial/issues/{id}", { params }));
      await client.invalidateQueries({ queryKey: ["issues"] });
      tell(words.outgoing.done);
      go("/issues");
    });
  const may = (step: string) => !readOnly && issue.allowed.includes(step);
  const set = (name: keyof Particulars) => (value: string) =>
    setParticulars((before) => ({ ...before, [name]: value }));
  return (
    <section>
      <header className="screen-head">
        <nav aria-label={words.issues.title}>
          <Link href="/issues">{words.issues.title}</Link>
        </nav>
        <h1 dir="auto">{nameOf(issue, words)}</h1>
        <span className={`tag ${issue.state}`}>
          {words.states[issue.state as keyof typeof words.states] ?? issue.state}
        </span>
        {issue.scheduledAt === undefined ? null : <time dateTime={issue.scheduledAt}>{time(issue.scheduledAt)}</time>}
        <span role="status" className="saving">{isChanged ? words.issues.unsaved : words.saving.saved}</span>
      </header>
      {isStale ? <Stale onReload={reload} /> : null}
      <div className="columns">
        <div className="paper">
          <h2>{words.issues.contents}</h2>
          <Contents parts={parts} onChange={setParts} readOnly={readOnly} />
        </div>
        <aside aria-label={words.outgoing.title}>
          <div className="acts column">
            {may("publish")
              ? (
                <>
                  <Button isDisabled={busy || isChanged} onPress={() => void check()}>{words.issues.check}</Button>
                  <Button
                    className="primary"
                    isDisabled={busy || isChanged || proof?.publishable === false}
                    onPress={() => void publish(null)}
                  >
                    {words.issues.publish}
                  </Button>
                  <Button isDisabled={busy || isChanged} onPress={() => setPlanning(true)}>
                    {words.issues.schedule}
                  </Button>
                </>
              )
              : null}
            {may("unschedule")
              ? (
                <Button
                  isDisabled={busy}
                  onPress={() =>
                    void run(() => take(answered(api.POST("/v1/editorial/issues/{id}/unschedule", { params }))))}
                >
                  {words.issues.unschedule}
                </Button>
              )
              : null}
            {may("unpublish")
              ? (
                <Button
                  isDisabled={busy}
                  onPress={() =>
                    void run(() => take(answered(api.POST("/v1/editorial/issues/{id}/unpublish", { params }))))}
                >
                  {words.issues.unpublish}
                </Button>
              )
              : null}
            {may("delete")
              ? <Button isDisabled={busy} onPress={() => setRemoving(true)}>{words.issues.remove}</Button>
              : null}
          </div>
          <Proof proof={proof} />
          <fieldset disabled={readOnly}>
            <Field label={words.issues.number} value={particulars.number} onChange={set("number")} />
            <Field label={words.issues.numberTo} value={particulars.numberTo} onChange={set("numberTo")} />
            <Field label={words.issues.year} value={particulars.year} onChange={set("year")} />
            <label className="field">
              {words.issues.date}
              <input type="date" value={particulars.date} onChange={(event) => set("date")(event.target.value)} />
            </label>
            <Field label={words.issues.dateText} value={particulars.dateText} onChange={set("dateText")} />
            <Field label={words.issues.name} value={particulars.title} onChange={set("title")} />
            <label className="field">
              {words.issues.kind}
              <select value={particulars.kind} onChange={(event) => set("kind")(event.target.value)}>
                {KINDS.map((kind) => <option key={kind} value={kind}>{words.issues.kinds[kind]}</option>)}
              </select>
            </label>
            <h3>{words.issues.cover}</h3>
            {cover === null ? null : <Thumb media={cover.medium} alt={cover.alt ?? ""} large />}
            <div className="acts">
              <Button onPress={() => setPicking(true)} isDisabled={readOnly}>{words.issues.chooseCover}</Button>
              {cover === null ? null : <Button onPress={() => setCover(null)}>{words.common.remove}</Button>}
            </div>
            {cover === null ? null : (
              <>
                <Field
                  label={words.writing.alt}
                  value={cover.alt ?? ""}
                  onChange={(alt) => setCover({ ...cover, alt })}
                  lines={2}
                />
                <Field
                  label={words.issues.coverLines}
                  value={(cover.lines ?? []).join("\n")}
                  onChange={(lines) => setCover({ ...cover, lines: lines.split("\n") })}
                  lines={3}
                />
              </>
            )}
          </fieldset>
        </aside>
      </div>
      {readOnly ? null : (
        <div className="acts fixed">
          <Button className="primary" isDisabled={busy || !isChanged} onPress={() => void save()}>
            {words.issues.save}
          </Button>
        </div>
      )}
      {isPicking
        ? (
          <Picker
            kind="image"
            onClose={() => setPicking(false)}
            onTake={(media) => {
              const chosen = media[0];
              if (chosen !== undefined) {
                setCover({ medium: chosen.id });
              }
              setPicking(false);
            }}
          />
        )
        : null}
      {isPlanning
        ? <AskTime title={words.issues.schedule} onClose={() => setPlanning(false)} onTake={(at) => void publish(at)} />
        : null}
      {isRemoving
        ? (
          <Ask
            title={`${words.issues.remove}: ${nameOf(issue, words)}`}
            take={words.issues.remove}
            onTake={() => {
              setRemoving(false);
              void remove();
            }}
            onClose={() => setRemoving(false)}
          >
            <p className="warning">{words.issues.removeSure}</p>
          </Ask>
        )
        : null}
    </section>
  );
}

/** What the proof has found, and what would go out. */
function Proof({ proof }: { proof: Schemas["IssuePreflight"] | null }) {
  const { words } = useSpeech();
  if (proof === null) {
    return null;
  }
  return (
    <section role="status" aria-label={words.outgoing.findings}>
      <h3>{words.outgoing.findings}</h3>
      {proof.findings.length === 0 ? <p>{words.outgoing.noFindings}</p> : null}
      <ul className="findings">
        {proof.findings.map((finding, at) => (
          <li key={at} className={finding.severity}>
            <strong>{finding.severity === "error" ? words.outgoing.error : words.outgoing.warning}:</strong>{" "}
            {finding.detail}
          </li>
        ))}
      </ul>
      {proof.articles.length === 0 ? null : (
        <>
          <h3>{words.issues.goOut}</h3>
          <ul>
            {proof.articles.map((article) => (
              <li key={article.id}>
                <Link href={`/articles/${article.id}`} dir="auto">{article.headline ?? words.articles.untitled}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {proof.publishable ? null : <p className="failed">{words.outgoing.blocked}</p>}
    </section>
  );
}
