import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useSearchParams } from "wouter";
import { useWords } from "../app/language.tsx";
import { useMe } from "../app/session.tsx";
import { Names } from "./Names.tsx";
import { People } from "./People.tsx";

/** What the paper is made of beside its articles: sections, authors, tags, and who works here. */
export function HouseScreen() {
  const words = useWords();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  return (
    <section>
      <h1>{words.house.title}</h1>
      <Tabs
        selectedKey={search.get("part") ?? "sections"}
        onSelectionChange={(key) => setSearch({ part: String(key) }, { replace: true })}
      >
        <TabList aria-label={words.house.title}>
          <Tab id="sections">{words.house.sections}</Tab>
          <Tab id="authors">{words.house.authors}</Tab>
          <Tab id="tags">{words.house.tags}</Tab>
          {me.role === "admin" ? <Tab id="people">{words.house.people}</Tab> : null}
        </TabList>
        {(["sections", "authors", "tags"] as const).map((kind) => (
          <TabPanel key={kind} id={kind}>
            <Names kind={kind} />
          </TabPanel>
        ))}
        {me.role === "admin"
          ? (
            <TabPanel id="people">
              <People />
            </TabPanel>
          )
          : null}
      </Tabs>
    </section>
  );
}
