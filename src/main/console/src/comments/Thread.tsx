import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { api, data, type Schemas } from "../app/api.ts";
import { useSpeech, useWordsOf } from "../app/language.tsx";
import { Dialog, Name, Waiting } from "../app/parts.tsx";
import { COMMENTS } from "./words.ts";

type Comment = Schemas["EditorialComment"];

/** Reads a comment of the desk; asked for once, however many answers to it wait. */
function useComment(id: string | undefined) {
  return useQuery({
    queryKey: ["comments", "one", id],
    queryFn: () => data(api.GET("/v1/editorial/comments/{id}", { params: { path: { id: id ?? "" } } })),
    enabled: id !== undefined,
    staleTime: 60_000,
  });
}

/** What a comment answers, in a line above it. */
export function Answered({ comment }: { comment: Comment }) {
  const words = useWordsOf(COMMENTS);
  const parent = useComment(comment.parent);
  if (parent.data === undefined) {
    return null;
  }
  return (
    <blockquote className="answered" dir={parent.data.dir}>
      {words.inReplyTo} <Name>{parent.data.name}</Name>: {parent.data.text}
    </blockquote>
  );
}

/** The comment below those that it answers, up to the article; each with its state. */
export function Thread({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const words = useWordsOf(COMMENTS);
  return (
    <Dialog title={words.thread} onClose={onClose} wide>
      <p>
        <Link href={`/articles/${comment.article.id}`} dir="auto">{comment.article.headline ?? words.open}</Link>
      </p>
      <Above id={comment.parent} />
      <Said comment={comment} />
    </Dialog>
  );
}

function Above({ id }: { id: string | undefined }) {
  const comment = useComment(id);
  if (id === undefined) {
    return null;
  }
  return comment.data === undefined ? <Waiting query={comment} /> : (
    <>
      <Above id={comment.data.parent} />
      <Said comment={comment.data} />
    </>
  );
}

function Said({ comment }: { comment: Comment }) {
  const { words: { comments }, ago } = useSpeech();
  const words = useWordsOf(COMMENTS);
  const states: Record<string, string> = { ...comments, withdrawn: words.withdrawn, erased: words.erased };
  return (
    <article className="thread" data-depth={Math.min(comment.depth, 5)}>
      <strong>
        <Name>{comment.name}</Name>
      </strong>{" "}
      <time dateTime={comment.createdAt}>{ago(comment.createdAt)}</time>{" "}
      <span className="tag">{states[comment.state] ?? comment.state}</span>
      <p dir={comment.dir} className="said">{comment.text}</p>
    </article>
  );
}
