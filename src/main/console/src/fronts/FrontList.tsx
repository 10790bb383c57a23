import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components";
import { Link, useLocation } from "wouter";
import { api, data } from "../app/api.ts";
import { useWords } from "../app/language.tsx";
import { Dialog, Field, useNotices, Waiting } from "../app/parts.tsx";
import { isEditor, useMe } from "../app/session.tsx";

/** The fronts of the house: few, so they stand on one page. */
export function FrontList() {
  const words = useWords();
  const me = useMe();
  const [, go] = useLocation();
  const { fail } = useNotices();
  const [name, setName] = useState<string | null>(null);
  const fronts = useQuery({
    queryKey: ["fronts"],
    queryFn: () => data(api.GET("/v1/editorial/fronts", { params: { query: { limit: 100 } } })),
  });
  const create = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const front = await data(api.POST("/v1/editorial/fronts", { body: { name: name ?? "" } }));
      go(`/fronts/${front.id}`);
    } catch (failure) {
      fail(failure);
    }
  };
  return (
    <section>
      <header className="screen-head">
        <h1>{words.fronts.title}</h1>
        {isEditor(me) ? <Button className="primary" onPress={() => setName("")}>{words.fronts.create}</Button> : null}
      </header>
      <Waiting query={fronts} />
      {fronts.data?.data.length === 0 ? <p>{words.fronts.none}</p> : null}
      <ul className="names">
        {fronts.data?.data.map((front) => (
          <li key={front.id}>
            <Link href={`/fronts/${front.id}`} className="named" dir="auto">{front.name}</Link>
            <small>{front.launchedAt === undefined ? words.fronts.never : words.fronts.launched}</small>
          </li>
        ))}
      </ul>
      {name === null ? null : (
        <Dialog title={words.fronts.create} onClose={() => setName(null)}>
          <form onSubmit={(event) => void create(event)}>
            <Field label={words.fronts.name} value={name} onChange={setName} required autoFocus />
            <div className="acts">
              <Button type="submit" className="primary">{words.fronts.create}</Button>
            </div>
          </form>
        </Dialog>
      )}
    </section>
  );
}
