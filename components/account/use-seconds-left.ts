"use client";

import { useSyncExternalStore } from "react";

function everySecond(tick: () => void) {
  const timer = setInterval(tick, 250);
  return () => clearInterval(timer);
}

/** Counts the whole seconds until an instant of this device's clock; 0 without one. */
export function useSecondsLeft(end: number | undefined): number {
  return useSyncExternalStore(
    everySecond,
    () => (end === undefined ? 0 : Math.max(0, Math.ceil((end - Date.now()) / 1000))),
    () => 0,
  );
}
