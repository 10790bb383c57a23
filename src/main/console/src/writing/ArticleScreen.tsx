import { useQuery } from "@tanstack/react-query";
import { Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Link } from "wouter";
import { api, data } from "../app/api.ts";
import { useSpeech } from "../app/language.tsx";
import { lazily } from "../app/lazily.ts";
import { inWords, Name, Waiting } from "../app/parts.tsx";
import { State } from "../articles/State.tsx";
import { Revisions } from "../history/Revisions.tsx";
import { Outgoing } from "../outgoing/Outgoing.tsx";
import type { Article } from "./draft.ts";
import { Headlines } from "./Headlines.tsx";
import { Keeper, type Kept } from "./keeper.ts";
import { MergeDialog } from "./MergeDialog.tsx";
import { countWords } from "./portable.ts";
import { Properties } from "./Properties.tsx";
import { TidyDialog } from "./TidyDialog.tsx";
import { Translations } from "./Translations.tsx";
import { useLock } from "./lock.ts";

// The editor's library is most of the console; lists do without it.
const BodyEditor = lazily(async () => (await import("./BodyEditor.tsx")).BodyEditor);

const WORDS_A_MINUTE = 200;

export function ArticleScreen({ id }: { id: string }) {
  const article = useQuery({
    queryKey: ["article", id],
    queryFn: () => data(api.GET("/v1/editorial/articles/{id}", { params: { path: { id } } })),
    // From here on the keeper knows best: it alone reads again.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  return article.data === undefined ? <Waiting query={article} /> : <Desk key={id} article={article.data} />;
}

function Desk({ article: first }: { article: Article }) {
  const { words, minutes, wordCount } = useSpeech();
  const keeper = useMemo(() => new Keeper(first), []);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => keeper.open(), [keeper]);
  const { article, draft } = kept;
  const readOnly = !article.editable;
  const isPage = article.type === "page";
  const holder = useLock(article.id, !readOnly);
  const change = useCallback(keeper.change.bind(keeper), [keeper]);
  const count = useMemo(() => countWords(draft.body), [draft.body]);
  const [isMerging, setMerging] = useState(false);
  const [isTidying, setTidying] = useState(false);
  const [tab, setTab] = useState("outgoing");
  useEffect(() => {
    document.title = `${draft.headline === "" ? words.articles.untitled : draft.headline} — ${words.console}`;
  }, [draft.headline, words]);
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.code === "KeyS") {
        event.preventDefault();
        void keeper.save();
      }
    };
    addEventListener("keydown", save);
    return () => removeEventListener("keydown", save);
  }, [keeper]);
  return (
    <section className="desk">
      <header className="screen-head">
        <nav aria-label={words.articles.title}>
          {isPage
            ? <Link href="/house/pages">{words.house.title}</Link>
            : <Link href="/articles">{words.articles.title}</Link>}
        </nav>
        <State article={article} />
        <SaveState kept={kept} />
        {readOnly ? null : <Button className="quiet" onPress={() => setTidying(true)}>{words.tidy.title}</Button>}
      </header>
      {readOnly ? <p className="warning" role="status">{words.writing.readOnly}</p> : null}
      {kept.conflicts.length === 0 ? null : (
        // A window that opens by itself would take the keys of whoever is writing.
        <p className="warning" role="alert">
          {words.saving.conflict} <Button onPress={() => setMerging(true)}>{words.merge.open}</Button>
        </p>
      )}
      {holder === null ? null : (
        <p className="warning" role="status">
          {words.writing.held} <Name>{holder}</Name>
        </p>
      )}
      <div className="columns">
        <div className="paper" lang={draft.lang} dir={article.dir}>
          <Headlines draft={draft} change={change} readOnly={readOnly} isPage={isPage} />
          <Suspense fallback={<p role="status">{words.common.loading}</p>}>
            <BodyEditor
              body={draft.body}
              footnotes={draft.footnotes}
              lang={draft.lang}
              dir={article.dir}
              readOnly={readOnly}
              onChange={change}
            />
          </Suspense>
          <p className="hint" lang={document.documentElement.lang} dir={document.documentElement.dir}>
            {wordCount(count)} · {words.writing.reading}: {minutes(Math.max(1, Math.ceil(count / WORDS_A_MINUTE)))}
          </p>
        </div>
        <aside aria-label={words.writing.properties}>
          <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
            <TabList aria-label={words.writing.properties}>
              <Tab id="outgoing">{words.outgoing.title}</Tab>
              <Tab id="properties">{words.writing.properties}</Tab>
              <Tab id="translations">{words.translations.title}</Tab>
              <Tab id="history">{words.history.title}</Tab>
            </TabList>
            <TabPanel id="outgoing">
              <Outgoing keeper={keeper} kept={kept} />
            </TabPanel>
            <TabPanel id="properties">
              <Properties draft={draft} change={change} readOnly={readOnly} article={article} />
            </TabPanel>
            <TabPanel id="translations">
              <Translations article={article} />
            </TabPanel>
            <TabPanel id="history">
              <Revisions keeper={keeper} kept={kept} />
            </TabPanel>
          </Tabs>
        </aside>
      </div>
      {isTidying
        ? (
          <TidyDialog
            draft={draft}
            onClose={() => setTidying(false)}
            onTake={(tidied) => {
              change(tidied);
              setTidying(false);
            }}
          />
        )
        : null}
      {isMerging && kept.conflicts.length > 0
        ? <MergeDialog keeper={keeper} kept={kept} onClose={() => setMerging(false)} />
        : null}
    </section>
  );
}

/** Says at every moment whether what was typed is safe, and what to do where it is not. */
function SaveState({ kept }: { kept: Kept }) {
  const { words } = useSpeech();
  const { standing, refusal, news } = kept;
  return (
    <span className="saving">
      <span role="status" className={`standing ${standing}`} data-standing={standing}>
        {words.saving[standing]} {standing === "refused" ? inWords(refusal, words.common) : ""}
      </span>
      {news === null ? null : (
        <span role="status" className="news">
          {words.saving[news.kind]} <Name>{news.who === "" ? undefined : news.who}</Name>
        </span>
      )}
    </span>
  );
}
