import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "./language.tsx";
import { useNotices } from "./parts.tsx";

/**
 * Returns what runs an act that changes something: says that it is done, or why it is not, and has everything of the key
 * that is shown asked for anew. The act's answer is whether it was done.
 */
export function useAct(key?: string): (act: () => Promise<unknown>, said?: string) => Promise<boolean> {
  const words = useWords();
  const client = useQueryClient();
  const { tell, fail } = useNotices();
  return async (act, said = words.outgoing.done) => {
    let isDone = false;
    try {
      await act();
      isDone = true;
      tell(said);
    } catch (failure) {
      fail(failure);
    }
    await client.invalidateQueries(key === undefined ? {} : { queryKey: [key] });
    return isDone;
  };
}

/** The header of a merge patch, and the version that it changes. */
export function patching(one: { version: number }) {
  return {
    header: { "If-Match": `"${one.version}"` },
    headers: { "Content-Type": "application/merge-patch+json" },
  } as const;
}
