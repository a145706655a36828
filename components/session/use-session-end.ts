"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { asPoll, useTRPC, useTRPCClient } from "@/components/trpc/client";
import { onThisClock } from "@/components/trpc/server-clock";

/** How a session stands: well, about to end for idleness or for good, or over. */
export type SessionPhase = "fine" | "idleSoon" | "endSoon" | "over";

// The phase is computed from instants each time, so that a sleeping device or a slowed timer cannot mislead it.
function everySecond(tick: () => void) {
  const timer = setInterval(tick, 1000);
  document.addEventListener("visibilitychange", tick);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", tick);
  };
}

/** Watches the reader's session; `stay` counts as an action of the reader and tells whether it was heard. */
export function useSessionEnd(warningMs: number) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [failed, setFailed] = useState(false);
  const { data, dataUpdatedAt, isError, refetch } = useQuery(
    trpc.session.current.queryOptions(undefined, {
      ...asPoll,
      staleTime: 0,
      refetchInterval: (query) => (query.state.data === null ? false : 30_000),
      refetchOnWindowFocus: "always",
      retry: false,
    }),
  );
  const idleEnds = data ? onThisClock(data.idleEndsAt) : Number.POSITIVE_INFINITY;
  const lastEnds = data ? onThisClock(data.endsAt) : Number.POSITIVE_INFINITY;
  const ends = Math.min(idleEnds, lastEnds);
  const near = useSyncExternalStore(
    everySecond,
    () => (Date.now() >= ends ? "past" : Date.now() >= ends - warningMs ? "soon" : "far"),
    () => "far",
  );
  // Another tab may have prolonged the session meanwhile: nothing is said before the server was asked again.
  const confirmed = isError || dataUpdatedAt >= (near === "past" ? ends : ends - warningMs);
  useEffect(() => {
    if (near !== "far") void refetch();
  }, [near, refetch]);
  async function stay() {
    try {
      await client.session.current.query();
      setFailed(false);
    } catch {
      setFailed(true);
    }
    await refetch();
  }
  return { phase: phaseOf(), ends, stay, failed };

  function phaseOf(): SessionPhase {
    if (data === null) return "over";
    if (near === "far" || !confirmed) return "fine";
    if (near === "past") return "over";
    return lastEnds <= idleEnds ? "endSoon" : "idleSoon";
  }
}
