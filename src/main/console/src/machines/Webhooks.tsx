import { useState } from "react";
import { Button, Checkbox } from "react-aria-components";
import { patching, useAct } from "../app/act.ts";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { Ask, Field, More, Name, Once, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { Deliveries } from "./Deliveries.tsx";
import { SchemeChoice, type SecretDraft, Secrets } from "./Secrets.tsx";
import { MACHINES } from "./words.ts";

export type Webhook = Schemas["Webhook"];
type Open = { act: "edit" | "deliveries" | "secrets" | "remove"; one: Webhook } | { act: "new" } | null;

/** Where changes are told to: made, tried, stopped, given a new secret, and what became of what was sent. */
export function Webhooks() {
  const { ago } = useSpeech();
  const words = useWordsOf(MACHINES);
  const act = useAct("webhooks");
  const [open, setOpen] = useState<Open>(null);
  const [secret, setSecret] = useState<Schemas["WebhookSecret"] | null>(null);
  const { query: webhooks, rows } = usePages(
    ["webhooks"],
    (paging) =>
      data(api.GET("/v1/editorial/webhooks", {
        params: { query: paging },
      })),
  );
  const change = (one: Webhook, changes: Record<string, unknown>) =>
    answered(api.PATCH("/v1/editorial/webhooks/{id}", {
      params: { path: { id: one.id }, header: patching(one).header },
      headers: patching(one).headers,
      body: changes as never,
    }));
  const keep = (written: Written, before: Webhook | null) =>
    act(async () => {
      if (before === null) {
        const made = await data(api.POST("/v1/editorial/webhooks", { body: written as Schemas["WebhookDraft"] }));
        setSecret(made.secret ?? null);
      } else {
        const { secret: _, ...changes } = written;
        await change(before, changes);
      }
      setOpen(null);
    });
  const params = (one: Webhook) => ({ params: { path: { id: one.id } } });
  return (
    <>
      <p className="hint">{words.webhooksHelp}</p>
      <div className="filters">
        <Button className="primary" onPress={() => setOpen({ act: "new" })}>{words.newWebhook}</Button>
      </div>
      <Waiting query={webhooks} />
      {webhooks.data !== undefined && rows.length === 0 ? <p>{words.noWebhooks}</p> : null}
      <ul className="names">
        {rows.map((one) => (
          <li key={one.id}>
            <span className="named">
              <Name>{one.name}</Name>
            </span>
            <bdi dir="ltr">{one.url}</bdi>
            {one.enabled
              ? null
              : <span className="tag failed">{words.stopped[one.disabledReason ?? "asked"] ?? one.disabledReason}
              </span>}
            {one.failingSince === undefined
              ? null
              : <span className="tag failed">{words.failingSince} {ago(one.failingSince)}</span>}
            <span className="acts">
              <Button
                aria-label={`${words.deliveries}: ${one.name}`}
                onPress={() => setOpen({ act: "deliveries", one })}
              >
                {words.deliveries}
              </Button>
              <Button
                aria-label={`${words.ping}: ${one.name}`}
                onPress={() =>
                  void act(() => answered(api.POST("/v1/editorial/webhooks/{id}/ping", params(one))), words.pinged)}
              >
                {words.ping}
              </Button>
              <Button aria-label={`${words.edit}: ${one.name}`} onPress={() => setOpen({ act: "edit", one })}>
                {words.edit}
              </Button>
              <Button
                aria-label={`${one.enabled ? words.disable : words.enable}: ${one.name}`}
                onPress={() => void act(() => change(one, { enabled: !one.enabled }))}
              >
                {one.enabled ? words.disable : words.enable}
              </Button>
              <Button aria-label={`${words.secrets}: ${one.name}`} onPress={() => setOpen({ act: "secrets", one })}>
                {words.secrets}
              </Button>
              <Button aria-label={`${words.remove}: ${one.name}`} onPress={() => setOpen({ act: "remove", one })}>
                {words.remove}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <More query={webhooks} />
      {open?.act === "new" || open?.act === "edit"
        ? (
          <WebhookDialog
            before={open.act === "edit" ? open.one : null}
            onTake={(written) => void keep(written, open.act === "edit" ? open.one : null)}
            onClose={() => setOpen(null)}
          />
        )
        : null}
      {open?.act === "remove"
        ? (
          <Ask
            title={`${words.remove}: ${open.one.name}`}
            take={words.remove}
            onTake={() =>
              void act(async () => {
                await answered(api.DELETE("/v1/editorial/webhooks/{id}", {
                  params: { path: { id: open.one.id }, header: patching(open.one).header },
                }));
                setOpen(null);
              })}
            onClose={() => setOpen(null)}
          >
            <p className="warning">{words.removeSure}</p>
          </Ask>
        )
        : null}
      {open?.act === "deliveries" ? <Deliveries webhook={open.one} onClose={() => setOpen(null)} /> : null}
      {open?.act === "secrets" ? <Secrets webhook={open.one} onMade={setSecret} onClose={() => setOpen(null)} /> : null}
      {secret === null ? null : (
        <Once
          title={words.secrets}
          help={secret.value === undefined ? words.publicKeyHelp : words.secretOnce}
          value={secret.value ?? secret.publicKey ?? ""}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

interface Written {
  name: string;
  url: string;
  events: string[];
  withBody: boolean;
  secret?: SecretDraft;
}

// What a kind's star stands for is told in docs/webhooks.md.
const EVENTS = ["article.*", "comment.*", "section.*", "author.*", "tag.*", "issue.*", "front.*", "menu.*", "media.*"];

interface DialogProps {
  before: Webhook | null;
  onTake: (written: Written) => void;
  onClose: () => void;
}

function WebhookDialog({ before, onTake, onClose }: DialogProps) {
  const words = useWordsOf(MACHINES);
  const [written, setWritten] = useState<Written>({
    name: before?.name ?? "",
    url: before?.url ?? "",
    events: before?.events ?? [],
    withBody: before?.withBody ?? false,
  });
  const set = (changes: Partial<Written>) => setWritten((one) => ({ ...one, ...changes }));
  return (
    <Ask
      title={before?.name ?? words.newWebhook}
      take={words.save}
      onTake={() => onTake(written)}
      onClose={onClose}
    >
      <Field label={words.name} value={written.name} onChange={(name) => set({ name })} required autoFocus />
      <Field label={words.url} value={written.url} onChange={(url) => set({ url })} type="url" dir="ltr" required />
      <fieldset>
        <legend>{words.events}</legend>
        {[...new Set([...EVENTS, ...written.events])].map((event) => (
          <Checkbox
            key={event}
            isSelected={written.events.includes(event)}
            onChange={(isIn) =>
              set({ events: isIn ? [...written.events, event] : written.events.filter((one) => one !== event) })}
          >
            <span className="box" aria-hidden="true" /> <bdi dir="ltr">{event}</bdi>
          </Checkbox>
        ))}
      </fieldset>
      <Checkbox isSelected={written.withBody} onChange={(withBody) => set({ withBody })}>
        <span className="box" aria-hidden="true" /> {words.withBody}
      </Checkbox>
      {before === null
        ? (
          <SchemeChoice
            scheme={written.secret?.scheme ?? "v1"}
            onChange={(scheme) => set({ secret: { scheme } as SecretDraft })}
          />
        )
        : null}
    </Ask>
  );
}
