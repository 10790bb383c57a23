import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useAct } from "../app/act.ts";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { Choice, Dialog, More, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import type { Webhook } from "./Webhooks.tsx";
import { MACHINES } from "./words.ts";

type Delivery = Schemas["WebhookDelivery"];

const A_DAY = 86_400_000;

/** What was sent to a webhook, or is to be; what failed is sent again. */
export function Deliveries({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { words: all, time } = useSpeech();
  const words = useWordsOf(MACHINES);
  const act = useAct("deliveries");
  const [state, setState] = useState("");
  const [shown, setShown] = useState<string | null>(null);
  const { query: deliveries, rows } = usePages(
    ["deliveries", webhook.id, state],
    (paging) =>
      data(api.GET("/v1/editorial/webhooks/{id}/deliveries", {
        params: {
          path: { id: webhook.id },
          query: {
            ...(state === "" ? {} : { state: state as never }),
            ...paging,
          },
        },
      })),
    { refetchInterval: 5_000 },
  );
  return (
    <Dialog title={`${words.deliveries}: ${webhook.name}`} onClose={onClose} wide>
      <div className="filters">
        <Choice
          label={words.state}
          value={state}
          options={[["", all.common.all], ...Object.entries(words.states)]}
          onChange={setState}
        />
        <Button
          onPress={() =>
            void act(() =>
              answered(api.POST("/v1/editorial/webhooks/{id}/replay", {
                params: { path: { id: webhook.id } },
                body: { since: new Date(Date.now() - A_DAY).toISOString() },
              })), words.replayed)}
        >
          {words.replayAll}
        </Button>
      </div>
      <Waiting query={deliveries} />
      {deliveries.data !== undefined && rows.length === 0 ? <p>{words.noDeliveries}</p> : null}
      <ul className="names">
        {rows.map((one) => (
          <li key={one.id}>
            <bdi className="named" dir="ltr">{one.event}</bdi>
            <time dateTime={one.createdAt}>{time(one.createdAt)}</time>
            <span className={one.state === "dead" ? "tag failed" : "tag"}>{words.states[one.state] ?? one.state}</span>
            {one.lastStatus === undefined ? null : <small>{one.lastStatus}</small>}
            {one.lastFailure === undefined ? null : <small>{one.lastFailure.detail}</small>}
            <span className="acts">
              <Button
                aria-expanded={shown === one.id}
                onPress={() => setShown(shown === one.id ? null : one.id)}
              >
                {words.attempts}: {one.attempts}
              </Button>
              <Button
                onPress={() =>
                  void act(() =>
                    answered(api.POST("/v1/editorial/webhooks/{id}/deliveries/{deliveryId}/replay", {
                      params: { path: { id: webhook.id, deliveryId: one.id } },
                    })), words.replayed)}
              >
                {words.replay}
              </Button>
            </span>
            {shown === one.id ? <Attempts webhook={webhook.id} delivery={one} /> : null}
          </li>
        ))}
      </ul>
      <More query={deliveries} />
    </Dialog>
  );
}

function Attempts({ webhook, delivery }: { webhook: string; delivery: Delivery }) {
  const { time, number } = useSpeech();
  const words = useWordsOf(MACHINES);
  const attempts = useQuery({
    queryKey: ["deliveries", "attempts", delivery.id, delivery.attempts],
    queryFn: () =>
      data(api.GET("/v1/editorial/webhooks/{id}/deliveries/{deliveryId}/attempts", {
        params: { path: { id: webhook, deliveryId: delivery.id } },
      })),
  });
  return (
    <div className="attempts">
      <Waiting query={attempts} />
      <ol>
        {attempts.data?.data.map((attempt) => (
          <li key={attempt.number}>
            <time dateTime={attempt.at}>{time(attempt.at)}</time> {number(attempt.duration)} ms{" "}
            {attempt.status ?? words.none} {attempt.failure?.detail}
            {attempt.answer === undefined ? null : <code dir="ltr">{attempt.answer}</code>}
          </li>
        ))}
      </ol>
    </div>
  );
}
