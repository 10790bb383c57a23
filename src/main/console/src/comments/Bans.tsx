import { useState } from "react";
import { Button } from "react-aria-components";
import { Link } from "wouter";
import { useAct } from "../app/act.ts";
import { answered, api, data } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { Choice, More, Name, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { type Ban, BanDialog } from "./BanDialog.tsx";
import { COMMENTS } from "./words.ts";

/** Whose comments, and with which words, are kept from readers: made, looked through, lifted. */
export function Bans() {
  const { words: { comments }, time, ago } = useSpeech();
  const words = useWordsOf(COMMENTS);
  const act = useAct("bans");
  const [kind, setKind] = useState("");
  const [isMaking, setMaking] = useState(false);
  const { query: bans, rows } = usePages(
    ["bans", kind],
    (paging) =>
      data(api.GET("/v1/editorial/comment-bans", {
        params: { query: { ...(kind === "" ? {} : { kind: kind as never }), ...paging } },
      })),
  );
  const make = async (ban: Ban) => {
    if (await act(() => answered(api.POST("/v1/editorial/comment-bans", { body: ban })), words.banned)) {
      setMaking(false);
    }
  };
  return (
    <section>
      <header className="screen-head">
        <nav aria-label={comments.title}>
          <Link href="/comments">{comments.title}</Link>
        </nav>
        <h1>{words.bans}</h1>
        <Button className="primary" onPress={() => setMaking(true)}>{words.newBan}</Button>
      </header>
      <div className="filters">
        <Choice
          label={words.what}
          value={kind}
          options={[["", words.all], ...Object.entries(words.listed)]}
          onChange={setKind}
        />
      </div>
      <Waiting query={bans} />
      {bans.data !== undefined && rows.length === 0 ? <p>{words.none}</p> : null}
      <ul className="names">
        {rows.map((one) => {
          const what = one.word ?? one.hash ?? "";
          return (
            <li key={one.id}>
              <span className="tag">{words.listed[one.kind] ?? one.kind}</span>
              {one.word === undefined ? <code dir="ltr">{one.hash}</code> : <bdi className="named">{one.word}</bdi>}
              {one.note === undefined ? null : <bdi>{one.note}</bdi>}
              <small>
                {words.by} <Name>{one.createdBy}</Name> {ago(one.createdAt)}.{" "}
                {one.expiresAt === undefined ? words.forGood : `${words.until} ${time(one.expiresAt)}`}
              </small>
              <span className="acts">
                <Button
                  aria-label={`${words.lift}: ${what}`}
                  onPress={() =>
                    void act(
                      () =>
                        answered(api.DELETE("/v1/editorial/comment-bans/{id}", { params: { path: { id: one.id } } })),
                      words.lifted,
                    )}
                >
                  {words.lift}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <More query={bans} />
      {isMaking ? <BanDialog comment={null} onTake={(ban) => void make(ban)} onClose={() => setMaking(false)} /> : null}
    </section>
  );
}
