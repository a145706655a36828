"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";
import { noteServerTime } from "./server-clock";

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** Marks a question that asks by itself; it does not count as an action of the reader. */
export const asPoll = { trpc: { context: { poll: true } } } as const;

async function fetchAndNoteTime(input: RequestInfo | URL | string, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  noteServerTime(response.headers.get("date"));
  return response;
}

function link(headers: Record<string, string>) {
  return httpBatchLink<AppRouter>({
    url: "/api/trpc",
    transformer: superjson,
    headers,
    fetch: (url, init) => fetchAndNoteTime(url, init as RequestInit),
  });
}

function makeClient() {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.context.poll === true, // never in one batch with what the reader asks
        true: link({ "x-zhice-poll": "1" }),
        false: link({}),
      }),
    ],
  });
}

/** Gives the components below it the procedures and the cache of their answers. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  const [trpcClient] = useState(makeClient);
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

export { useTRPC, useTRPCClient };
