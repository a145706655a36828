import { type Settled, settle } from "@/components/trpc/settle";

/** Awaits a procedure that answers with its value alone, and turns trouble into reasons. */
export function settleValue<T>(command: Promise<T>): Promise<Settled<T>> {
  return settle<T>(command.then((value) => ({ ok: true as const, value })));
}
