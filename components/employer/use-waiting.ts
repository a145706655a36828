"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { asPoll, useTRPC } from "@/components/trpc/client";

/** How many applications of a profession wait for the employer. */
export interface Waiting {
  profession: string;
  count: number;
}

const kept = {
  ...asPoll,
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
  retry: false,
} as const;

/** Keeps the numbers of waiting applications current, by asking and by every page that is drawn anew. */
export function useWaiting(drawn: Waiting[]): Waiting[] {
  const trpc = useTRPC();
  const cache = useQueryClient();
  useEffect(() => {
    cache.setQueryData(trpc.employer.waiting.queryKey(), drawn);
  }, [cache, trpc, drawn]);
  return useQuery(trpc.employer.waiting.queryOptions(undefined, { ...kept, initialData: drawn })).data;
}

/** Keeps the number of unread messages current, by asking and by every page that is drawn anew. */
export function useUnread(drawn: number): number {
  const trpc = useTRPC();
  const cache = useQueryClient();
  useEffect(() => {
    cache.setQueryData(trpc.employer.unread.queryKey(), drawn);
  }, [cache, trpc, drawn]);
  return useQuery(trpc.employer.unread.queryOptions(undefined, { ...kept, initialData: drawn })).data;
}
