import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import {
  Button,
  type Key,
  ListBox,
  ListBoxItem,
  type Selection,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";
import { Link } from "wouter";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { More, Name, useNotices, Waiting } from "../app/parts.tsx";
import { usePages } from "../app/pages.ts";
import { mayModerate, useMe } from "../app/session.tsx";
import { type Ban, BanDialog } from "./BanDialog.tsx";
import { Answered, Thread } from "./Thread.tsx";
import { COMMENTS } from "./words.ts";

type Comment = Schemas["EditorialComment"];
type Act = Schemas["BulkAction"];

const STATES = ["pending", "approved", "rejected", "spam"] as const;
/** By the place of the key, since an Arabic keyboard has other letters there. */
const KEYS: Record<string, Act> = { KeyA: "approve", KeyR: "reject", KeyS: "spam" };

/** The queue of comments; one key decides, and one takes that back. */
export function Queue() {
  const { words, ago, number } = useSpeech();
  const more = useWordsOf(COMMENTS);
  const me = useMe();
  const client = useQueryClient();
  const { tell, fail } = useNotices();
  const [state, setState] = useState<typeof STATES[number]>("pending");
  const [selected, setSelected] = useState<Selection>(new Set<Key>());
  const [open, setOpen] = useState<{ act: "ban" | "thread"; one: Comment } | null>(null);
  const last = useRef<string[]>([]);
  const focused = useRef<string | null>(null);
  const { query: comments, rows: all } = usePages(
    ["comments", state],
    (paging) =>
      data(api.GET("/v1/editorial/comments", {
        params: {
          query: {
            state,
            sort: state === "pending" ? "createdAt" : "-createdAt",
            ...paging,
          },
        },
      })),
    { refetchInterval: 30_000 },
  );
  const names: Record<Act, string> = {
    approve: words.comments.approve,
    reject: words.comments.reject,
    spam: words.comments.markSpam,
    undo: words.common.undo,
  };

  const decide = async (action: Act, chosen: Pick<Comment, "id" | "version">[]) => {
    if (chosen.length === 0 || !mayModerate(me)) {
      return;
    }
    try {
      const done = await data(api.POST("/v1/editorial/comments/bulk", {
        body: {
          action,
          comments: chosen.slice(0, 100).map(({ id, version }) => action === "undo" ? { id } : { id, version }),
        },
      }));
      const count = number(done.changed);
      if (action === "undo") {
        last.current = [];
        tell(words.comments.undone);
      } else {
        last.current = chosen.map((one) => one.id);
        tell({
          text: `${words.comments.done} ${names[action]} (${count})`,
          failed: false,
          act: { label: words.common.undo, run: () => void undo() },
        });
      }
    } catch (failure) {
      fail(failure);
    }
    setSelected(new Set<Key>());
    await client.invalidateQueries({ queryKey: ["comments"] });
  };
  const undo = () => decide("undo", last.current.map((id) => ({ id, version: 0 })));
  const chosen = () => {
    const several = selected === "all" ? all : all.filter((one) => selected.has(one.id));
    return several.length > 0 ? several : all.filter((one) => one.id === focused.current);
  };
  const ban = async (draft: Ban, andReject: boolean) => {
    const one = open?.one;
    try {
      await answered(api.POST("/v1/editorial/comment-bans", { body: draft }));
      tell(more.banned);
    } catch (failure) {
      fail(failure);
      return;
    }
    setOpen(null);
    if (andReject && one !== undefined) {
      await decide("reject", [one]);
    }
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const act = KEYS[event.code];
    if (act !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      void decide(act, chosen());
    } else if (event.code === "KeyU") {
      event.preventDefault();
      event.stopPropagation();
      void undo();
    } else if (event.code === "KeyB" || event.code === "KeyC") {
      const [one] = chosen();
      if (one !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        setOpen({ act: event.code === "KeyB" ? "ban" : "thread", one });
      }
    }
  };
  const count = selected === "all" ? all.length : selected.size;
  return (
    <section>
      <header className="screen-head">
        <h1>{words.comments.title}</h1>
        {mayModerate(me) ? <Link href="/comments/bans">{more.bans}</Link> : null}
      </header>
      <div className="filters">
        <ToggleButtonGroup
          aria-label={words.articles.state}
          disallowEmptySelection
          selectedKeys={[state]}
          onSelectionChange={(keys) => setState([...keys][0] as typeof state)}
        >
          {STATES.map((one) => <ToggleButton key={one} id={one}>{words.comments[one]}</ToggleButton>)}
        </ToggleButtonGroup>
      </div>
      <p className="hint keys">{words.comments.keys}</p>
      <Waiting query={comments} />
      <div onKeyDownCapture={key}>
        <ListBox
          className="queue"
          aria-label={words.comments.queue}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={selected}
          onSelectionChange={setSelected}
          items={all}
          renderEmptyState={() => comments.isPending ? null : <p>{words.comments.none}</p>}
        >
          {(comment) => (
            <ListBoxItem
              id={comment.id}
              textValue={`${comment.name}: ${comment.text}`}
              onFocus={() => focused.current = comment.id}
            >
              <header>
                <strong>
                  <Name>{comment.name}</Name>
                </strong>{" "}
                <time dateTime={comment.createdAt}>{ago(comment.createdAt)}</time> {words.comments.on}{" "}
                <bdi className="excerpt">{comment.article.headline}</bdi>
              </header>
              {comment.parent === undefined ? null : <Answered comment={comment} />}
              <p dir={comment.dir} className="said">{comment.text}</p>
              {comment.signals.length === 0 ? null : (
                <p className="signals">
                  <span>{words.comments.score}: {number(Math.round(comment.score * 100))}%</span>
                  {comment.signals.map((signal) => (
                    <span key={signal.code} className="tag" title={signal.about.join("، ")}>
                      {more.signals[signal.code] ?? signal.code}
                    </span>
                  ))}
                </p>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      <More query={comments} />
      {count > 0
        ? (
          <div className="acts fixed">
            {words.comments.selected}: {number(count)}
            {(["approve", "reject", "spam"] as const).map((act) => (
              <Button
                key={act}
                onPress={() => void decide(act, chosen())}
              >
                {names[act]}
              </Button>
            ))}
            {count === 1
              ? (["ban", "thread"] as const).map((act) => (
                <Button
                  key={act}
                  onPress={() => setOpen(chosen().slice(0, 1).map((one) => ({ act, one }))[0] ?? null)}
                >
                  {act === "ban" ? more.ban : more.context}
                </Button>
              ))
              : null}
          </div>
        )
        : null}
      {open?.act === "ban"
        ? (
          <BanDialog
            comment={open.one}
            onTake={(draft, andReject) => void ban(draft, andReject)}
            onClose={() => setOpen(null)}
          />
        )
        : null}
      {open?.act === "thread" ? <Thread comment={open.one} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}
