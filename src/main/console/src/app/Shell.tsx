import { Suspense, useEffect } from "react";
import { Button } from "react-aria-components";
import { Link, Route, Switch, useLocation } from "wouter";
import { ArticleList } from "../articles/ArticleList.tsx";
import { Home } from "../dashboard/Home.tsx";
import { useSpeech } from "./language.tsx";
import { lazily } from "./lazily.ts";
import { Name } from "./parts.tsx";
import { mayModerate, useMe, useSignOut } from "./session.tsx";

const ArticleScreen = lazily(async () => (await import("../writing/ArticleScreen.tsx")).ArticleScreen);
const Bans = lazily(async () => (await import("../comments/Bans.tsx")).Bans);
const Calendar = lazily(async () => (await import("../calendar/Calendar.tsx")).Calendar);
const Queue = lazily(async () => (await import("../comments/Queue.tsx")).Queue);
const FrontList = lazily(async () => (await import("../fronts/FrontList.tsx")).FrontList);
const FrontScreen = lazily(async () => (await import("../fronts/FrontScreen.tsx")).FrontScreen);
const HouseScreen = lazily(async () => (await import("../house/HouseScreen.tsx")).HouseScreen);
const IssueList = lazily(async () => (await import("../issues/IssueList.tsx")).IssueList);
const IssueScreen = lazily(async () => (await import("../issues/IssueScreen.tsx")).IssueScreen);
const MediaScreen = lazily(async () => (await import("../media/MediaScreen.tsx")).MediaScreen);

/** The frame around every screen: where one can go, and who one is. */
export function Shell() {
  const { words, language, choose } = useSpeech();
  const me = useMe();
  const signOut = useSignOut();
  const [path] = useLocation();
  const part = path.split("/")[1] ?? "";
  useEffect(() => {
    const titles: Record<string, string> = {
      "": words.home.title,
      articles: words.articles.title,
      calendar: words.nav.calendar,
      comments: words.comments.title,
      media: words.media.title,
      issues: words.issues.title,
      fronts: words.fronts.title,
      house: words.house.title,
    };
    document.title = `${titles[part] ?? ""} — ${words.console}`;
  }, [part, words]);
  const places = [
    { href: "/", part: "", name: words.nav.home },
    { href: "/articles", part: "articles", name: words.nav.articles },
    { href: "/calendar", part: "calendar", name: words.nav.calendar },
    ...(mayModerate(me) ? [{ href: "/comments", part: "comments", name: words.nav.comments }] : []),
    { href: "/media", part: "media", name: words.nav.media },
    { href: "/issues", part: "issues", name: words.nav.issues },
    { href: "/fronts", part: "fronts", name: words.nav.fronts },
    { href: "/house", part: "house", name: words.nav.house },
  ];
  return (
    <>
      <a className="skip" href="#content">{words.skip}</a>
      <header className="top">
        <Link href="/" className="brand" lang="ar">مداد</Link>
        <nav aria-label={words.nav.label}>
          {places.map((place) => (
            <Link key={place.href} href={place.href} aria-current={place.part === part ? "page" : undefined}>
              {place.name}
            </Link>
          ))}
        </nav>
        <div className="person">
          <Name>{me.name}</Name>
          <Button className="quiet" onPress={() => choose(language === "ar" ? "en" : "ar")}>
            <span lang={language === "ar" ? "en" : "ar"}>{words.person.language}</span>
          </Button>
          <Button className="quiet" onPress={() => void signOut()}>{words.person.signOut}</Button>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<p role="status" className="waiting">{words.common.loading}</p>}>
          <Switch>
            <Route path="/">
              <Home />
            </Route>
            <Route path="/articles">
              <ArticleList />
            </Route>
            <Route path="/articles/:id">{({ id }) => <ArticleScreen key={id} id={id} />}</Route>
            <Route path="/calendar">
              <Calendar />
            </Route>
            <Route path="/fronts">
              <FrontList />
            </Route>
            <Route path="/fronts/:id">{({ id }) => <FrontScreen key={id} id={id} />}</Route>
            <Route path="/house/:part?">{({ part }) => <HouseScreen open={part} />}</Route>
            <Route path="/issues">
              <IssueList />
            </Route>
            <Route path="/issues/:id">{({ id }) => <IssueScreen key={id} id={id} />}</Route>
            <Route path="/comments">
              <Queue />
            </Route>
            <Route path="/comments/bans">
              <Bans />
            </Route>
            <Route path="/media">
              <MediaScreen />
            </Route>
            <Route>
              <p>404</p>
            </Route>
          </Switch>
        </Suspense>
      </main>
    </>
  );
}
