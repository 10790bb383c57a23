import { same } from "../writing/draft.ts";
import { type Item, moved, nextPage, type Part } from "./plan.ts";

function equal(actual: unknown, expected: unknown) {
  if (!same(actual, expected)) {
    throw new Error(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
  }
}

function part(key: string, ...articles: string[]): Part {
  return {
    key,
    section: null,
    title: "",
    items: articles.map((article, at): Item => ({
      article,
      headline: "",
      state: "draft",
      page: at + 1,
      pageTo: null,
      coverStory: false,
      publish: true,
    })),
  };
}

const order = (parts: Part[]) => parts.map((one) => one.items.map((item) => item.article));

Deno.test("an article moves within its part, down and up", () => {
  equal(order(moved([part("p", "a", "b", "c")], "a", "p", 2)), [["b", "a", "c"]]);
  equal(order(moved([part("p", "a", "b", "c")], "c", "p", 0)), [["c", "a", "b"]]);
});

Deno.test("an article moves to another part", () => {
  equal(order(moved([part("p", "a", "b"), part("q", "c")], "a", "q", 1)), [["b"], ["c", "a"]]);
});

Deno.test("an article that is not there moves nothing", () => {
  equal(order(moved([part("p", "a")], "x", "p", 0)), [["a"]]);
});

Deno.test("the next page comes behind the last, and is unknown without pages", () => {
  equal(nextPage([part("p", "a", "b")]), 3);
  equal(nextPage([]), null);
});
