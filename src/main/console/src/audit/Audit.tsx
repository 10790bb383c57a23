import { useState } from "react";
import { Link } from "wouter";
import { api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { Choice, Field, More, Name, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { moment } from "../outgoing/moments.ts";
import { AUDIT } from "./words.ts";

type Event = Schemas["AuditEvent"];

const KINDS = Object.keys(AUDIT.ar.kinds);

/** Where what was done to can be opened. */
const SCREENS: Record<string, string> = { article: "articles", issue: "issues", front: "fronts" };

/** Who did what, latest first; taken out as a file with the same conditions. */
export function Audit() {
  const { words: all, time } = useSpeech();
  const words = useWordsOf(AUDIT);
  const [kind, setKind] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const asked = {
    ...(kind === "" ? {} : { kind }),
    ...(from === "" ? {} : { from: moment(from) }),
    ...(to === "" ? {} : { to: moment(to) }),
  };
  const { query: events, rows } = usePages(
    ["audit", kind, from, to],
    (paging) =>
      data(api.GET("/v1/editorial/audit", {
        params: { query: { ...asked, ...paging } as never },
      })),
  );
  const file = (format: string) => `/v1/editorial/audit/export?${new URLSearchParams({ ...asked, format })}`;
  return (
    <>
      <div className="filters">
        <Choice
          label={words.kind}
          value={kind}
          options={[["", all.common.all], ...KINDS.map((one) => [one, words.kinds[one] ?? one] as const)]}
          onChange={setKind}
        />
        <Field label={words.from} value={from} onChange={setFrom} type="datetime-local" dir="ltr" />
        <Field label={words.to} value={to} onChange={setTo} type="datetime-local" dir="ltr" />
        <a href={file("csv")} download="audit.csv">{words.csv}</a>
        <a href={file("ndjson")} download="audit.ndjson">{words.ndjson}</a>
      </div>
      <Waiting query={events} />
      {events.data !== undefined && rows.length === 0 ? <p>{words.none}</p> : null}
      <ol className="names">{rows.map((event) => <Row key={event.id} event={event} when={time(event.at)} />)}</ol>
      <More query={events} />
    </>
  );
}

function Row({ event, when }: { event: Event; when: string }) {
  const words = useWordsOf(AUDIT);
  const screen = SCREENS[event.kind];
  const thing = words.kinds[event.kind] ?? event.kind;
  const details = Object.entries(event.details as Record<string, unknown>);
  return (
    <li>
      <time dateTime={event.at}>{when}</time>
      <span className="named">
        <Name>{event.actor.name}</Name> {words.actions[event.action] ?? event.action}{" "}
        {screen === undefined || event.entity === undefined
          ? thing
          : <Link href={`/${screen}/${event.entity}`}>{thing}</Link>}
      </span>
      {event.address === undefined ? null : <bdi dir="ltr">{event.address}</bdi>}
      {details.length === 0 ? null : (
        <small>
          {details.map(([name, value]) => (
            <span key={name}>
              <bdi>{name}</bdi>: <bdi>{typeof value === "string" ? value : JSON.stringify(value)}</bdi>
              {" "}
            </span>
          ))}
        </small>
      )}
    </li>
  );
}
