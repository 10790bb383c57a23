import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { type Answered, answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { Ask, Choice, Field, useNotices } from "../app/parts.tsx";
import { isEditor, useMe } from "../app/session.tsx";
import type { Article } from "../writing/draft.ts";
import type { Keeper, Kept } from "../writing/keeper.ts";
import { AskTime } from "./AskTime.tsx";
import { moment } from "./moments.ts";
import { Notices } from "./Notices.tsx";
import { PreviewLinks, sharedAt } from "./PreviewLinks.tsx";

type Preflight = Schemas["Preflight"];
type Asked = "return" | "schedule" | "share" | "take-down" | null;

/** How long a preview of one's own can be opened anew, in seconds. */
const OWN_PREVIEW = 3_600;

export const REASONS = ["court-order", "privacy", "copyright", "safety", "error", "other"] as const;

/** What the article's state leaves open to whoever has signed in, and what stands in the way. */
export function Outgoing({ keeper, kept }: { keeper: Keeper; kept: Kept }) {
  const { words, time } = useSpeech();
  const me = useMe();
  const client = useQueryClient();
  const { tell, fail } = useNotices();
  const [checked, setChecked] = useState<Preflight | null>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const [until, setUntil] = useState("");
  const [busy, setBusy] = useState(false);
  const { article } = kept;
  const may = (step: string) => article.allowed.includes(step);

  /** Saves what was typed, then does the step with the version that came of it. */
  const act = async (step: (version: string) => Promise<Answered<Article>>) => {
    setBusy(true);
    try {
      if (await keeper.save()) {
        const { data: after } = await step(`"${keeper.state().article.version}"`);
        keeper.take(after);
        setChecked(null);
        setAsked(null);
        tell(words.outgoing.done);
        await client.invalidateQueries({ queryKey: ["articles"] });
      }
    } catch (failure) {
      fail(failure);
    } finally {
      setBusy(false);
    }
  };
  const params = (version: string) => ({ path: { id: article.id }, header: { "If-Match": version } });
  const check = async () => {
    setBusy(true);
    try {
      if (await keeper.save()) {
        setChecked(
          await data(api.POST("/v1/editorial/articles/{id}/preflight", {
            params: params(`"${keeper.state().article.version}"`) as never,
            body: {} as never,
          })),
        );
      }
    } catch (failure) {
      fail(failure);
    } finally {
      setBusy(false);
    }
  };
  const publish = (order: Schemas["PublishOrder"]) =>
    act((version) =>
      answered(api.POST("/v1/editorial/articles/{id}/publish", { params: params(version), body: order })) as Promise<
        Answered<Article>
      >
    );
  const simple = {
    submit: () =>
      act((version) => answered(api.POST("/v1/editorial/articles/{id}/submit", { params: params(version) }))),
    unschedule: () =>
      act((version) => answered(api.POST("/v1/editorial/articles/{id}/unschedule", { params: params(version) }))),
    unpublish: () =>
      act((version) => answered(api.POST("/v1/editorial/articles/{id}/unpublish", { params: params(version) }))),
    archive: () =>
      act((version) => answered(api.POST("/v1/editorial/articles/{id}/archive", { params: params(version) }))),
    restore: () =>
      act((version) => answered(api.POST("/v1/editorial/articles/{id}/restore", { params: params(version) }))),
  };
  const trash = () =>
    act(async (version) => {
      await answered(api.DELETE("/v1/editorial/articles/{id}", { params: params(version) }));
      return await answered(api.GET("/v1/editorial/articles/{id}", { params: { path: { id: article.id } } }));
    });
  const preview = async () => {
    try {
      if (await keeper.save()) {
        const link = await data(
          api.POST("/v1/editorial/articles/{id}/preview-links", {
            params: { path: { id: article.id } },
            body: { expiresIn: OWN_PREVIEW },
          }),
        );
        open(sharedAt(link), "_blank", "noopener");
      }
    } catch (failure) {
      fail(failure);
    }
  };
  const share = async () => {
    if (await keeper.save()) {
      setAsked("share");
    }
  };
  const isBlocked = checked !== null && !checked.publishable;
  return (
    <div className="outgoing">
      {article.scheduledAt === undefined ? null : (
        <p>
          {words.outgoing.goesOut} <time dateTime={article.scheduledAt}>{time(article.scheduledAt)}</time>
        </p>
      )}
      {article.publishedAt === undefined ? null : (
        <p>
          {words.outgoing.wasOut} <time dateTime={article.publishedAt}>{time(article.publishedAt)}</time>
        </p>
      )}
      {article.unpublishAt === undefined ? null : (
        <p>
          {words.outgoing.endsAt} <time dateTime={article.unpublishAt}>{time(article.unpublishAt)}</time>
        </p>
      )}
      {article.reviewNote === undefined ? null : <p className="warning" dir="auto">{article.reviewNote}</p>}
      <div className="acts column">
        {may("submit")
          ? (
            <Button isDisabled={busy} onPress={() => void simple.submit()} className={isEditor(me) ? "" : "primary"}>
              {words.outgoing.submit}
            </Button>
          )
          : null}
        {may("publish")
          ? (
            <>
              <Button isDisabled={busy} onPress={() => void check()}>{words.outgoing.check}</Button>
              <Button className="primary" isDisabled={busy || isBlocked} onPress={() => void publish({})}>
                {article.state === "published" ? words.outgoing.publishChanges : words.outgoing.publishNow}
              </Button>
              <Button isDisabled={busy || isBlocked} onPress={() => setAsked("schedule")}>
                {words.outgoing.schedule}
              </Button>
            </>
          )
          : null}
        {may("return")
          ? <Button isDisabled={busy} onPress={() => setAsked("return")}>{words.outgoing.return}</Button>
          : null}
        {may("unschedule")
          ? <Button isDisabled={busy} onPress={() => void simple.unschedule()}>{words.outgoing.unschedule}</Button>
          : null}
        {may("restore")
          ? <Button isDisabled={busy} onPress={() => void simple.restore()}>{words.outgoing.restore}</Button>
          : null}
        <Button isDisabled={busy} onPress={() => void preview()}>{words.outgoing.preview}</Button>
        <Button isDisabled={busy} onPress={() => void share()}>{words.outgoing.previewLink}</Button>
        {may("unpublish")
          ? <Button isDisabled={busy} onPress={() => void simple.unpublish()}>{words.outgoing.unpublish}</Button>
          : null}
        {may("archive")
          ? <Button isDisabled={busy} onPress={() => void simple.archive()}>{words.outgoing.archive}</Button>
          : null}
        {may("take-down")
          ? <Button isDisabled={busy} onPress={() => setAsked("take-down")}>{words.outgoing["take-down"]}</Button>
          : null}
        {may("trash") ? <Button isDisabled={busy} onPress={() => void trash()}>{words.outgoing.trash}</Button> : null}
      </div>
      <Findings checked={checked} />
      {article.type === "page" || (article.publishedAt === undefined && kept.draft.notices.length === 0)
        ? null
        : (
          <Notices
            notices={kept.draft.notices}
            onChange={(notices) => keeper.change({ notices })}
            readOnly={!article.editable}
          />
        )}
      {asked === "schedule"
        ? (
          <AskTime
            title={words.outgoing.schedule}
            onClose={() => setAsked(null)}
            onTake={(at) => void publish({ at, ...(until === "" ? {} : { unpublishAt: moment(until) }) })}
          >
            <Field
              label={words.outgoing.unpublishAt}
              type="datetime-local"
              value={until}
              onChange={setUntil}
              dir="ltr"
            />
          </AskTime>
        )
        : null}
      {asked === "share" ? <PreviewLinks of="articles" id={article.id} onClose={() => setAsked(null)} /> : null}
      {asked === "return"
        ? (
          <Return
            onClose={() => setAsked(null)}
            onTake={(note) =>
              void act((version) =>
                answered(api.POST("/v1/editorial/articles/{id}/return", { params: params(version), body: { note } }))
              )}
          />
        )
        : null}
      {asked === "take-down"
        ? (
          <TakeDown
            onClose={() => setAsked(null)}
            onTake={(order) =>
              void act((version) =>
                answered(api.POST("/v1/editorial/articles/{id}/take-down", { params: params(version), body: order }))
              )}
          />
        )
        : null}
    </div>
  );
}

/** What is amiss before publishing; a finding leads to its place. */
function Findings({ checked }: { checked: Preflight | null }) {
  const { words } = useSpeech();
  if (checked === null) {
    return null;
  }
  const lead = (pointer: string | undefined) => {
    const [, field = "", index = ""] = pointer?.split("/") ?? [];
    const place = field === "body"
      ? document.querySelectorAll(".body > *")[Number(index)]
      : document.querySelector(`.${field} textarea, .${field} input`);
    place?.scrollIntoView({ block: "center" });
    if (place instanceof HTMLElement) {
      place.focus();
    }
  };
  return (
    <section aria-label={words.outgoing.findings} role="status">
      <h3>{words.outgoing.findings}</h3>
      {checked.findings.length === 0 ? <p>{words.outgoing.noFindings}</p> : null}
      <ul className="findings">
        {checked.findings.map((finding, at) => (
          <li key={at} className={finding.severity}>
            <Button className="quiet" onPress={() => lead(finding.pointer)}>
              <strong>{finding.severity === "error" ? words.outgoing.error : words.outgoing.warning}:</strong>{" "}
              {finding.detail}
            </Button>
          </li>
        ))}
      </ul>
      {checked.publishable ? null : <p className="failed">{words.outgoing.blocked}</p>}
    </section>
  );
}

interface AskProps<T> {
  onTake: (answer: T) => void;
  onClose: () => void;
}

function Return({ onTake, onClose }: AskProps<string>) {
  const { words } = useSpeech();
  const [note, setNote] = useState("");
  return (
    <Ask title={words.outgoing.return} onClose={onClose} take={words.outgoing.confirm} onTake={() => onTake(note)}>
      <Field label={words.outgoing.returnNote} value={note} onChange={setNote} lines={3} required autoFocus />
    </Ask>
  );
}

function TakeDown({ onTake, onClose }: AskProps<Schemas["TakedownDraft"]>) {
  const { words } = useSpeech();
  const [reason, setReason] = useState<(typeof REASONS)[number]>(REASONS[0]);
  const [statement, setStatement] = useState("");
  return (
    <Ask
      title={words.outgoing["take-down"]}
      onClose={onClose}
      take={words.outgoing.confirm}
      onTake={() => onTake({ reason, ...(statement === "" ? {} : { statement }) } as Schemas["TakedownDraft"])}
    >
      <Choice
        label={words.outgoing.reason}
        value={reason}
        options={REASONS.map((one) => [one, words.outgoing.reasons[one]] as const)}
        onChange={setReason}
      />
      <Field label={words.outgoing.statement} value={statement} onChange={setStatement} lines={3} />
    </Ask>
  );
}
