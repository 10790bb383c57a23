import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { api, data, type Schemas } from "../app/api.ts";
import { useWords } from "../app/language.tsx";
import { useLater } from "../app/later.ts";
import { Dialog, Field, Waiting } from "../app/parts.tsx";

type Summary = Schemas["EditorialArticleSummary"];

interface Props {
  title: string;
  /** The ids of articles that are not offered. */
  known: string[];
  type?: "article" | "page";
  onTake: (article: Summary) => void;
  onClose: () => void;
}

/** Has an article of the desk chosen, by the beginnings of words of its headline. */
export function FindArticle({ title, known, type = "article", onTake, onClose }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState("");
  const q = useLater(typed.trim(), 250);
  const found = useQuery({
    queryKey: ["articles", "find", type, q],
    queryFn: () =>
      data(api.GET("/v1/editorial/articles", { params: { query: { type, limit: 20, ...(q === "" ? {} : { q }) } } })),
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Field label={words.articles.search} type="search" value={typed} onChange={setTyped} autoFocus />
      <Waiting query={found} />
      <ul className="found">
        {(found.data?.data ?? []).filter((article) => !known.includes(article.id)).map((article) => (
          <li key={article.id}>
            <Button
              className="quiet"
              onPress={() =>
                onTake(article)}
            >
              <bdi>{article.headline ?? words.articles.untitled}</bdi>{" "}
              <small>{words.states[article.state as keyof typeof words.states]}</small>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
