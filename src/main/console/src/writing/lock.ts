import { useEffect, useState } from "react";
import { answered, api } from "../app/api.ts";

const EACH = 60_000;

/** Says that somebody is at work on an article while it is open; returns the name of whoever was there before. */
export function useLock(id: string, isOn: boolean): string | null {
  const [holder, setHolder] = useState<string | null>(null);
  useEffect(() => {
    if (!isOn) {
      return;
    }
    const path = { params: { path: { id } } };
    const take = async () => {
      try {
        const { data } = await answered(api.PUT("/v1/editorial/articles/{id}/lock", path));
        setHolder(data.mine ? null : data.holder?.name ?? null);
      } catch {
        // A lock only tells; writing goes on without it. Whoever has it is asked for.
        const there = await answered(api.GET("/v1/editorial/articles/{id}/lock", path)).catch(() => null);
        setHolder(there !== null && there.data.held && !there.data.mine ? there.data.holder?.name ?? null : null);
      }
    };
    void take();
    const timer = setInterval(() => void take(), EACH);
    return () => {
      clearInterval(timer);
      void answered(api.DELETE("/v1/editorial/articles/{id}/lock", path)).catch(() => {});
    };
  }, [id, isOn]);
  return holder;
}
