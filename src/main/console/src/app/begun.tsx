import { useState } from "react";
import { Button } from "react-aria-components";
import { useWords } from "./language.tsx";

interface Begun<T> {
  /** What the work began from; what is saved is saved with its version. */
  begun: T;
  /** Begins anew, from what a save has answered. */
  begin: (one: T) => void;
  /** Whether a colleague has changed it while something here is unsaved. */
  isStale: boolean;
}

/**
 * Holds what somebody's work on a thing began from. What a colleague saved comes in by itself, but never over what is
 * changed here and not saved: that waits until it is asked for.
 */
export function useBegun<T extends { version: number }>(
  latest: T,
  isChanged: (begun: T) => boolean,
  start: (one: T) => void,
): Begun<T> {
  const [begun, setBegun] = useState(latest);
  const begin = (one: T) => {
    setBegun(one);
    start(one);
  };
  const isNewer = latest.version > begun.version;
  const isOpen = isChanged(begun);
  if (isNewer && !isOpen) {
    begin(latest);
  }
  return { begun, begin, isStale: isNewer && isOpen };
}

/** Says that a colleague has changed what is open here, and loads it again where that is wanted. */
export function Stale({ onReload }: { onReload: () => void }) {
  const words = useWords();
  return (
    <p className="warning" role="alert">
      {words.common.stale} <Button onPress={onReload}>{words.common.reload}</Button>
    </p>
  );
}
