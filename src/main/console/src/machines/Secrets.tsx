import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components";
import { useAct } from "../app/act.ts";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { Choice, Dialog, Field, Waiting } from "../app/parts.tsx";
import type { Webhook } from "./Webhooks.tsx";
import { MACHINES } from "./words.ts";

type Secret = Schemas["WebhookSecret"];
export type SecretDraft = Schemas["WebhookSecretDraft"];

const SCHEMES = ["v1", "v1a"] as const;
const USUAL_OVERLAP = "24";

interface SchemeProps {
  scheme: string;
  onChange: (scheme: string) => void;
}

/** How a webhook's deliveries are signed, and what that asks of whoever takes them. */
export function SchemeChoice({ scheme, onChange }: SchemeProps) {
  const words = useWordsOf(MACHINES);
  return (
    <>
      <Choice
        label={words.scheme}
        value={scheme}
        options={SCHEMES.map((one) => [one, words.schemes[one] ?? one] as const)}
        onChange={onChange}
      />
      <p className="hint">{words.schemeHelp[scheme]}</p>
    </>
  );
}

interface Props {
  webhook: Webhook;
  /** Shows what is told this once. */
  onMade: (secret: Secret) => void;
  onClose: () => void;
}

/** What signs for a webhook: the latest, and the one before it while both hold; exchanged for a new one. */
export function Secrets({ webhook, onMade, onClose }: Props) {
  const { time } = useSpeech();
  const words = useWordsOf(MACHINES);
  const act = useAct("secrets");
  const [scheme, setScheme] = useState<string>("v1");
  const [value, setValue] = useState("");
  const [overlap, setOverlap] = useState(USUAL_OVERLAP);
  const params = { path: { id: webhook.id } };
  const secrets = useQuery({
    queryKey: ["secrets", webhook.id],
    queryFn: () => data(api.GET("/v1/editorial/webhooks/{id}/secrets", { params })),
  });
  const exchange = (event: FormEvent) => {
    event.preventDefault();
    void act(async () => {
      onMade(
        await data(api.POST("/v1/editorial/webhooks/{id}/secrets", {
          params,
          body: {
            scheme,
            overlapHours: Number(overlap),
            ...(scheme === "v1" && value.trim() !== "" ? { value: value.trim() } : {}),
          } as SecretDraft,
        })),
      );
      setValue("");
    });
  };
  const end = (secret: Secret) =>
    act(() =>
      answered(api.DELETE("/v1/editorial/webhooks/{id}/secrets/{secretId}", {
        params: { path: { id: webhook.id, secretId: secret.id } },
      }))
    );
  const isChanging = (secrets.data?.data.length ?? 0) > 1;
  return (
    <Dialog title={`${words.secrets}: ${webhook.name}`} onClose={onClose}>
      <Waiting query={secrets} />
      <ul className="names">
        {secrets.data?.data.map((one) => (
          <li key={one.id}>
            <span className="named">{words.schemes[one.scheme] ?? one.scheme}</span>
            <small>{words.madeAt} {time(one.createdAt)}</small>
            {one.endsAt === undefined
              ? <span className="tag published">{words.latest}</span>
              : <span className="tag">{words.endsAt} {time(one.endsAt)}</span>}
            {one.publicKey === undefined ? null : <code dir="ltr" className="link-to-pass">{one.publicKey}</code>}
            {one.endsAt === undefined ? null : (
              <span className="acts">
                <Button onPress={() => void end(one)}>{words.endNow}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <h3>{words.rotate}</h3>
      {isChanging ? <p className="hint">{words.twoAtMost}</p> : (
        <form onSubmit={exchange}>
          <SchemeChoice scheme={scheme} onChange={setScheme} />
          <Field
            label={words.overlap}
            hint={words.overlapHelp}
            value={overlap}
            onChange={setOverlap}
            type="number"
            dir="ltr"
            required
          />
          {scheme === "v1"
            ? <Field label={words.ownSecret} value={value} onChange={setValue} dir="ltr" hint={words.ownSecretHelp} />
            : null}
          <div className="acts">
            <Button type="submit" className="primary">{words.rotate}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
