"use client";

import { useEffect, useState } from "react";

const againAfter = 2_000; // milliseconds

/**
 * Gives a part of the interface that is loaded once it is wanted, so that pages need not carry it; undefined until it is
 * there. Without a network it is asked for again as long as it is wanted. `load` must be the same function every time.
 */
export function useLoaded<T>(wanted: boolean, load: () => Promise<T>): T | undefined {
  const [part, setPart] = useState<T>();
  const [failures, setFailures] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a failure is the reason to try again
  useEffect(() => {
    if (!wanted || part !== undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const failed = () => {
      if (!gone) timer = setTimeout(() => setFailures((count) => count + 1), againAfter);
    };
    load().then((loaded) => gone || setPart(() => loaded), failed);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wanted, part, failures, load]);
  return part;
}
