import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Button, GridList, GridListItem, isTextDropItem, useDragAndDrop } from "react-aria-components";
import { Link, useSearchParams } from "wouter";
import { answered, api, data, type Schemas } from "../app/api.ts";
import { everything } from "../app/pages.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { useNotices, Waiting } from "../app/parts.tsx";
import { isEditor, useMe } from "../app/session.tsx";
import { AskTime } from "../outgoing/AskTime.tsx";
import { dateOf, type Day, later, movedTo, sheetOf } from "./month.ts";
import { CALENDAR } from "./words.ts";

type Article = Schemas["EditorialArticleSummary"];

const KIND = "text/x-midad-planned";
/** The week begins on Sunday, as it does where the papers of the Gulf are made. */
const FIRST_DAY = 0;

/** What goes out on which day; what is planned is moved by drag, by the keyboard's own way to drag, or by its time. */
export function Calendar() {
  const { language, words: all } = useSpeech();
  const words = useWordsOf(CALENDAR);
  const me = useMe();
  const client = useQueryClient();
  const { tell, fail } = useNotices();
  const [search, setSearch] = useSearchParams();
  const month = search.get("month") ?? dateOf(new Date()).slice(0, 7);
  const [asked, setAsked] = useState<Article | null>(null);
  const days = useMemo(() => sheetOf(month, FIRST_DAY), [month]);
  const from = movedTo(days[0]?.date ?? "", undefined);
  from.setHours(0, 0, 0);
  const to = movedTo(days.at(-1)?.date ?? "", undefined);
  to.setHours(23, 59, 59);
  const list = (query: Record<string, unknown>) =>
    everything((paging) => data(api.GET("/v1/editorial/articles", { params: { query: { ...paging, ...query } } })));
  const planned = useQuery({
    queryKey: ["articles", "calendar", "planned", month],
    queryFn: () => list({ sort: "scheduledAt", scheduledFrom: from.toISOString(), scheduledTo: to.toISOString() }),
  });
  const out = useQuery({
    queryKey: ["articles", "calendar", "out", month],
    queryFn: () => list({ sort: "publishedAt", publishedFrom: from.toISOString(), publishedTo: to.toISOString() }),
  });
  const waiting = useQuery({
    queryKey: ["articles", "calendar", "waiting"],
    queryFn: () => list({ review: "in-review", sort: "updatedAt" }),
  });
  const known = [...planned.data ?? [], ...waiting.data ?? []];

  const plan = async (article: Article, at: Date) => {
    try {
      const params = { path: { id: article.id }, header: { "If-Match": `"${article.version}"` } };
      await answered(api.POST("/v1/editorial/articles/{id}/publish", { params, body: { at: at.toISOString() } }));
      setAsked(null);
      tell(words.planned);
    } catch (failure) {
      fail(failure);
    }
    await client.invalidateQueries({ queryKey: ["articles"] });
  };
  const drop = (id: string, date: string) => {
    const article = known.find((one) => one.id === id);
    if (article !== undefined) {
      void plan(article, movedTo(date, article.scheduledAt));
    }
  };
  const names = new Intl.DateTimeFormat(language, { weekday: "long" });
  const title = new Intl.DateTimeFormat(language, { month: "long", year: "numeric" });
  return (
    <section>
      <header className="screen-head">
        <h1>{title.format(movedTo(`${month}-01`, undefined))}</h1>
        <div className="acts">
          <Button onPress={() => setSearch({ month: later(month, -1) })}>{words.before}</Button>
          <Button onPress={() => setSearch({})}>{words.today}</Button>
          <Button onPress={() => setSearch({ month: later(month, 1) })}>{words.after}</Button>
        </div>
      </header>
      <Waiting query={planned} />
      <Waiting query={out} />
      <div className="sheet">
        {days.slice(0, 7).map((day) => (
          <h2 key={day.date} aria-hidden="true">{names.format(movedTo(day.date, undefined))}</h2>
        ))}
        {days.map((day) => (
          <DayCell
            key={day.date}
            day={day}
            planned={(planned.data ?? []).filter((one) => dateOf(new Date(one.scheduledAt ?? "")) === day.date)}
            out={(out.data ?? []).filter((one) =>
              one.scheduledAt === undefined && dateOf(new Date(one.publishedAt ?? "")) === day.date
            )}
            mayPlan={isEditor(me)}
            onDrop={(id) => drop(id, day.date)}
            onAsk={setAsked}
          />
        ))}
      </div>
      {isEditor(me)
        ? (
          <>
            <h2>{words.waiting}</h2>
            <Planned
              label={words.waiting}
              articles={waiting.data ?? []}
              mayPlan
              onDrop={() => {}}
              onAsk={setAsked}
              empty={all.home.nothingWaits}
            />
          </>
        )
        : null}
      {asked === null ? null : (
        <AskTime
          title={words.changeTime}
          at={asked.scheduledAt}
          onTake={(at) => void plan(asked, new Date(at))}
          onClose={() => setAsked(null)}
        >
          <p dir="auto">{asked.headline}</p>
        </AskTime>
      )}
    </section>
  );
}

interface CellProps {
  day: Day;
  planned: Article[];
  out: Article[];
  mayPlan: boolean;
  onDrop: (id: string) => void;
  onAsk: (article: Article) => void;
}

function DayCell({ day, planned, out, mayPlan, onDrop, onAsk }: CellProps) {
  const { words: all, language, date } = useSpeech();
  const number = new Intl.DateTimeFormat(language, { day: "numeric" }).format(movedTo(day.date, undefined));
  const isToday = day.date === dateOf(new Date());
  const isPast = day.date < dateOf(new Date());
  return (
    <section
      className={day.isOther ? "day other" : "day"}
      aria-label={date(movedTo(day.date, undefined).toISOString())}
    >
      <h3 aria-hidden="true" className={isToday ? "today" : undefined}>{number}</h3>
      <Planned
        label={`${date(movedTo(day.date, undefined).toISOString())}: ${all.states.scheduled}`}
        articles={planned}
        mayPlan={mayPlan && !isPast}
        onDrop={onDrop}
        onAsk={onAsk}
        empty=""
      />
      <ul className="out">
        {out.map((article) => (
          <li key={article.id}>
            <Link href={`/articles/${article.id}`} lang={article.lang} dir="auto">
              {article.headline ?? all.articles.untitled}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PlannedProps {
  label: string;
  articles: Article[];
  mayPlan: boolean;
  onDrop: (id: string) => void;
  onAsk: (article: Article) => void;
  empty: string;
}

function Planned({ label, articles, mayPlan, onDrop, onAsk, empty }: PlannedProps) {
  const { words: all, time, hour } = useSpeech();
  const words = useWordsOf(CALENDAR);
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !mayPlan,
    getItems: (keys) => [...keys].map((key) => ({ [KIND]: String(key), "text/plain": String(key) })),
    acceptedDragTypes: [KIND],
    getDropOperation: () => "move",
    onRootDrop: ({ items }) => {
      for (const item of items) {
        if (isTextDropItem(item)) {
          void item.getText(KIND).then(onDrop);
        }
      }
    },
  });
  return (
    <GridList
      aria-label={label}
      className="planned"
      items={articles}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => empty}
    >
      {(article) => (
        <GridListItem id={article.id} textValue={article.headline ?? all.articles.untitled}>
          {mayPlan
            ? (
              <Button slot="drag" aria-label={`${all.common.drag}: ${article.headline ?? all.articles.untitled}`}>
                ⠿
              </Button>
            )
            : null}
          {article.scheduledAt === undefined
            ? null
            : <time dateTime={article.scheduledAt} title={time(article.scheduledAt)}>{hour(article.scheduledAt)}</time>}
          <Link href={`/articles/${article.id}`} lang={article.lang} dir="auto">
            {article.headline ?? all.articles.untitled}
          </Link>
          {mayPlan
            ? (
              <Button
                className="quiet"
                aria-label={`${words.changeTime}: ${article.headline ?? all.articles.untitled}`}
                onPress={() => onAsk(article)}
              >
                …
              </Button>
            )
            : null}
        </GridListItem>
      )}
    </GridList>
  );
}
