"use client";

import { useState } from "react";
import { signIn, type Ways } from "@/components/session/credentials";
import { homes } from "@/components/session/next-path";
import { useReasons } from "@/components/trpc/use-reasons";
import type { Reason } from "@/lib/errors";

/** Signs in and leads on. While the next page comes the form stays busy; a refusal that `place` does not take is told in `refusals`. */
export function useSignIn(next: string | undefined) {
  const word = useReasons();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<string[]>([]);
  async function enter<W extends keyof Ways>(
    way: W,
    proof: Ways[W],
    place?: (reason: Reason, text: string) => boolean,
  ): Promise<boolean> {
    setBusy(true);
    setRefusals([]);
    const reason = await signIn(way, proof);
    if (!reason) {
      // A whole new page: nothing that was shown to somebody else may stay in memory.
      window.location.assign(next ?? (way === "officer" ? homes.officer : homes.person));
      return true;
    }
    setBusy(false);
    const text = word(reason);
    if (!place?.(reason, text)) setRefusals([text]);
    return false;
  }
  return { busy, refusals, enter };
}
