import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import { type Settled, settle } from "@/components/trpc/settle";
import type { VerificationAnswer } from "@/lib/dto/verification";
import type { AppRouter } from "@/server/trpc/root";

/** Asks for a certificate by number and name, in the body of a request and never in an address. */
export function askVerification(question: {
  number: string;
  name: string;
}): Promise<Settled<VerificationAnswer>> {
  const { verify } = createTRPCClient<AppRouter>({
    links: [httpLink({ url: "/api/trpc", transformer: superjson })],
  });
  return settle(verify.byNumber.mutate(question).then((value) => ({ ok: true as const, value })));
}
