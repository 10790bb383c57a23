import { useState } from "react";
import { Button } from "react-aria-components";
import { useAct } from "../app/act.ts";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { Ask, Choice, Field, More, Name, Once, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { ROLES } from "../house/People.tsx";
import { moment } from "../outgoing/moments.ts";
import { MACHINES } from "./words.ts";

type Token = Schemas["AccessToken"];

/** The tokens of programs: made, shown once, revoked. */
export function Tokens() {
  const { words: all, date } = useSpeech();
  const words = useWordsOf(MACHINES);
  const act = useAct("tokens");
  const [open, setOpen] = useState<Token | "new" | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const { query: tokens, rows } = usePages(
    ["tokens"],
    (paging) =>
      data(api.GET("/v1/editorial/tokens", {
        params: { query: paging },
      })),
  );
  const make = (body: Schemas["AccessTokenDraft"]) =>
    act(async () => {
      const token = await data(api.POST("/v1/editorial/tokens", { body }));
      setOpen(null);
      setMade(token.token ?? null);
    });
  const revoke = (token: Token) =>
    act(async () => {
      await answered(api.DELETE("/v1/editorial/tokens/{id}", { params: { path: { id: token.id } } }));
      setOpen(null);
    });
  return (
    <>
      <p className="hint">{words.tokensHelp}</p>
      <div className="filters">
        <Button className="primary" onPress={() => setOpen("new")}>{words.newToken}</Button>
      </div>
      <Waiting query={tokens} />
      {tokens.data !== undefined && rows.length === 0 ? <p>{words.noTokens}</p> : null}
      <ul className="names">
        {rows.map((token) => (
          <li key={token.id}>
            <span className="named">
              <Name>{token.name}</Name>
            </span>
            <span>{all.house.roles[token.role as keyof typeof all.house.roles] ?? token.role}</span>
            <small>{date(token.createdAt)}</small>
            {token.expiresAt === undefined ? null : <small>{words.until} {date(token.expiresAt)}</small>}
            {token.revokedAt === undefined
              ? (
                <span className="acts">
                  <Button aria-label={`${words.revoke}: ${token.name}`} onPress={() => setOpen(token)}>
                    {words.revoke}
                  </Button>
                </span>
              )
              : <span className="tag failed">{words.revoked}</span>}
          </li>
        ))}
      </ul>
      <More query={tokens} />
      {open === "new" ? <NewToken onTake={(draft) => void make(draft)} onClose={() => setOpen(null)} /> : null}
      {open === null || open === "new" ? null : (
        <Ask
          title={`${words.revoke}: ${open.name}`}
          take={words.revoke}
          onTake={() => void revoke(open)}
          onClose={() => setOpen(null)}
        >
          <p className="warning">{words.revokeSure}</p>
        </Ask>
      )}
      {made === null
        ? null
        : <Once title={words.newToken} help={words.tokenOnce} value={made} onClose={() => setMade(null)} />}
    </>
  );
}

interface NewProps {
  onTake: (draft: Schemas["AccessTokenDraft"]) => void;
  onClose: () => void;
}

function NewToken({ onTake, onClose }: NewProps) {
  const { words: all } = useSpeech();
  const words = useWordsOf(MACHINES);
  const [name, setName] = useState("");
  const [role, setRole] = useState<(typeof ROLES)[number]>("reader");
  const [ends, setEnds] = useState("");
  return (
    <Ask
      title={words.newToken}
      take={words.save}
      onTake={() =>
        onTake({ name, role, ...(ends === "" ? {} : { expiresAt: moment(ends) }) } as Schemas["AccessTokenDraft"])}
      onClose={onClose}
    >
      <Field label={words.name} value={name} onChange={setName} required autoFocus />
      <Choice
        label={words.role}
        value={role}
        options={ROLES.map((one) => [one, all.house.roles[one]] as const)}
        onChange={setRole}
      />
      <Field label={words.expires} value={ends} onChange={setEnds} type="datetime-local" dir="ltr" />
    </Ask>
  );
}
