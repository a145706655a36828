"use client";

import { useState } from "react";
import { type Refusal, type Settled, settle } from "./settle";

/** Runs a command: busy meanwhile, and afterwards why it was not carried out. */
export function useCommand() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  async function run<T>(command: Parameters<typeof settle<T>>[0]): Promise<Settled<T>> {
    setBusy(true);
    setRefusal(undefined);
    const settled = await settle(command);
    setBusy(false);
    if (!settled.ok) setRefusal(settled);
    return settled;
  }
  return { busy, refusal, run, forget: () => setRefusal(undefined) };
}
