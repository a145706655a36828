import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import { type Settled, settle } from "@/components/trpc/settle";
import type { PublicEntryAnswer } from "@/lib/dto/public-register";
import type { AppRouter } from "@/server/trpc/root";

/** Asks for an entry by number and name, in the body of a request and never in an address. */
export function askEntry(question: { number: string; name: string }): Promise<Settled<PublicEntryAnswer>> {
  const { publicRegister } = createTRPCClient<AppRouter>({
    links: [httpLink({ url: "/api/trpc", transformer: superjson })],
  });
  return settle(publicRegister.entry.mutate(question).then((value) => ({ ok: true as const, value })));
}
