import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { api, data, type Schemas } from "../app/api.ts";
import { type Words } from "../app/words.ts";
import { useSpeech } from "../app/language.tsx";
import { More, useNotices, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { isEditor, useMe } from "../app/session.tsx";
import { Thumb } from "../media/Thumb.tsx";

export type Issue = Schemas["EditorialIssue"];

/** What an issue is called: its title, or its number or numbers. */
export function nameOf(issue: Pick<Issue, "number" | "numberTo" | "title">, words: Words): string {
  const numbers = [issue.number, issue.numberTo].filter((number) => number !== undefined).join("–");
  return [numbers === "" ? words.issues.issue : `${words.issues.issue} ${numbers}`, issue.title].filter(Boolean).join(
    ": ",
  );
}

/** All issues, newest first; the next one begins from the last. */
export function IssueList() {
  const { words, date } = useSpeech();
  const me = useMe();
  const [, go] = useLocation();
  const { fail } = useNotices();
  const { query: issues, rows: all } = usePages(
    ["issues"],
    (paging) =>
      data(
        api.GET("/v1/editorial/issues", {
          params: { query: paging },
        }),
      ),
    { limit: 30 },
  );
  const begin = useMutation({
    mutationFn: () => data(api.POST("/v1/editorial/issues", { body: {} })),
    onSuccess: (issue) => go(`/issues/${issue.id}`),
    onError: fail,
  });
  return (
    <section>
      <header className="screen-head">
        <h1>{words.issues.title}</h1>
        {isEditor(me)
          ? (
            <Button className="primary" isDisabled={begin.isPending} onPress={() => begin.mutate()}>
              {words.issues.next}
            </Button>
          )
          : null}
      </header>
      <Waiting query={issues} />
      {issues.data !== undefined && all.length === 0 ? <p>{words.issues.none}</p> : null}
      <ul className="issues">
        {all.map((issue) => (
          <li key={issue.id}>
            <Link href={`/issues/${issue.id}`}>
              <Thumb media={issue.cover?.medium} alt="" />
              <strong dir="auto">{nameOf(issue, words)}</strong>
              {issue.date === undefined ? null : <time dateTime={issue.date}>{date(issue.date)}</time>}
            </Link>
            <span className={`tag ${issue.state}`}>
              {words.states[issue.state as keyof typeof words.states] ?? issue.state}
            </span>
            {issue.unpublishedChanges ? <small>{words.issues.changed}</small> : null}
          </li>
        ))}
      </ul>
      <More query={issues} />
    </section>
  );
}
