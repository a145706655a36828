"use client";

import { useState } from "react";
import { type Settled, settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import type { Reason } from "@/lib/errors";

/** Runs a command of a dialog: busy meanwhile, and in words why it was not carried out. */
export function useCommand() {
  const word = useReasons();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function run<T>(
    command: Promise<{ ok: true; value: T } | { ok: false; reasons: Reason[] }>,
  ): Promise<Settled<T>> {
    setBusy(true);
    setProblem(undefined);
    const settled = await settle(command);
    setBusy(false);
    if (!settled.ok) setProblem(settled.reasons.map((reason) => word(reason, settled.reference)).join(" "));
    return settled;
  }
  return { busy, problem, run, forget: () => setProblem(undefined) };
}
