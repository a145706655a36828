"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { type Settled, settle } from "@/components/trpc/settle";
import type { Held } from "@/lib/dto/caseload";

/** A case stays taken for thirty minutes after it was last said to be open. */
const again = 10 * 60_000;

/**
 * Takes a case while its page is open and gives it back when the reader leaves. Undefined until it is known who has it, and
 * where the network fails: a claim is a courtesy, and nothing waits for it.
 */
export function useClaim(registry: string, id: string, wanted: boolean) {
  const client = useTRPCClient();
  const [held, setHeld] = useState<Held>();
  const [released, setReleased] = useState(false);
  const mine = useRef(false);

  const learn = useCallback((answer: Settled<Held>) => {
    if (!answer.ok) return;
    mine.current = answer.value.mine;
    setHeld(answer.value);
  }, []);
  const take = useCallback(
    async () => learn(await settle(client.caseload.claim.mutate({ registry, id }))),
    [client, registry, id, learn],
  );
  useEffect(() => {
    if (!wanted || released) return;
    void take();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void take();
    }, again);
    return () => {
      clearInterval(timer);
      if (!mine.current) return;
      mine.current = false;
      void settle(client.caseload.release.mutate({ registry, id }));
    };
  }, [wanted, released, take, client, registry, id]);

  async function takeOver(): Promise<Settled<Held>> {
    if (!held)
      return { ok: false, reasons: [{ key: "claim.changed", values: { who: "nobody", name: "", at: "" } }] };
    const answer = await settle(
      client.caseload.takeOver.mutate({ registry, id, from: held.by.id, since: held.since }),
    );
    if (answer.ok) learn(answer);
    else await take(); // somebody else has it now, or nobody
    return answer;
  }

  return { held, released, setReleased, takeOver };
}
