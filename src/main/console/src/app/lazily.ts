import { type ComponentType, lazy } from "react";

/** A part of the console that is loaded when somebody opens it. */
export function lazily<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => ({ default: await load() }));
}
