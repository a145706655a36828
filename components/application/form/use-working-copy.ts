"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import superjson from "superjson";
import { useTRPCClient } from "@/components/trpc/client";
import type { Refusal } from "@/components/trpc/settle";
import type { ApplicationView } from "@/lib/dto/application";
import type { Draft } from "@/lib/forms/draft";
import { settleValue } from "./settle-value";

/** How the working copy stands: at rest, kept at a time, waiting for the network, behind another tab, or refused. */
export type Keeping =
  | { kind: "rest" }
  | { kind: "kept"; at: Date }
  | { kind: "offline" }
  | { kind: "conflict"; refusal: Refusal }
  | { kind: "failed"; refusal: Refusal };

const pause = 1000;

/** Keeps what is typed on the server: a second after the last key, when a field or the page is left, and when the network is back. */
export function useWorkingCopy(view: ApplicationView, read: () => Draft, draft: Draft) {
  const client = useTRPCClient();
  const [keeping, setKeeping] = useState<Keeping>(
    view.workingCopy ? { kind: "kept", at: view.workingCopy.updatedAt } : { kind: "rest" },
  );
  const version = useRef(view.workingCopy?.version);
  const kept = useRef(JSON.stringify(read()));
  const stopped = useRef(false);
  const running = useRef<Promise<boolean>>(undefined);
  const typed = JSON.stringify(draft);

  const keepOnce = useCallback(async (): Promise<boolean> => {
    const now = read();
    const text = JSON.stringify(now);
    if (text === kept.current) return true;
    if (version.current === undefined || stopped.current) return false;
    const command = client.application.keep.mutate({ id: view.id, version: version.current, draft: now });
    const answer = await settleValue(command);
    if (!answer.ok) {
      const next = trouble(answer);
      stopped.current = next.kind === "conflict";
      setKeeping(next);
      return false;
    }
    version.current = answer.value.version;
    kept.current = text;
    setKeeping({ kind: "kept", at: answer.value.savedAt });
    return true;
  }, [client, read, view.id]);

  /** Keeps what is typed now, after whatever is under way; tells whether everything is kept. */
  const keep = useCallback((): Promise<boolean> => {
    const next = (running.current ?? Promise.resolve(true)).then(keepOnce);
    running.current = next;
    return next;
  }, [keepOnce]);

  useEffect(() => {
    if (typed === kept.current) return;
    const timer = setTimeout(() => void keep(), pause);
    return () => clearTimeout(timer);
  }, [typed, keep]);

  useEffect(() => {
    const now = () => void keep();
    const last = () => {
      if (version.current === undefined || stopped.current || !unkept()) return;
      keepWhileLeaving({ id: view.id, version: version.current, draft: read() });
    };
    const hidden = () => document.visibilityState === "hidden" && now();
    const unkept = () => JSON.stringify(read()) !== kept.current;
    const warn = (event: BeforeUnloadEvent) => {
      if (!unkept()) return;
      now();
      event.preventDefault();
    };
    window.addEventListener("online", now);
    window.addEventListener("pagehide", last);
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      now(); // leaving by a link within the site
      window.removeEventListener("online", now);
      window.removeEventListener("pagehide", last);
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [keep, read, view.id]);

  useEffect(() => {
    if (keeping.kind !== "offline") return;
    const again = setInterval(() => void keep(), 10_000);
    return () => clearInterval(again);
  }, [keeping.kind, keep]);

  /** Takes over a version of the server's copy, with the text that it holds there. */
  const adopt = useCallback((at: number | undefined, held: Draft, when?: Date) => {
    version.current = at;
    kept.current = JSON.stringify(held);
    stopped.current = false;
    setKeeping(when ? { kind: "kept", at: when } : { kind: "rest" });
  }, []);
  return { keeping, keep, adopt, version };
}

/** Sends what is typed while the page goes away; such a request outlives its page, and nobody reads its answer. */
function keepWhileLeaving(input: { id: string; version: number; draft: Draft }) {
  void fetch("/api/trpc/application.keep", {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: superjson.stringify(input),
  }).catch(() => undefined);
}

function trouble(refusal: Refusal): Keeping {
  const key = refusal.reasons[0]?.key;
  if (key === "network") return { kind: "offline" };
  if (key === "application.otherTab") return { kind: "conflict", refusal };
  return { kind: "failed", refusal };
}
