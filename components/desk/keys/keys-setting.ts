"use client";

import { useSyncExternalStore } from "react";

const remembered = "zhice.desk.keys";
const changed = "zhice:desk-keys";

function subscribe(tell: () => void) {
  window.addEventListener(changed, tell);
  return () => window.removeEventListener(changed, tell);
}

function isOn(): boolean {
  try {
    return localStorage.getItem(remembered) !== "off";
  } catch {
    return true; // a browser that keeps nothing
  }
}

/** Switches single keys on or off in this browser: they are struck by accident, and by speech. */
export function keepKeys(on: boolean): void {
  try {
    localStorage.setItem(remembered, on ? "on" : "off");
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changed));
}

/** Tells whether single keys do something in this browser. */
export function useKeysOn(): boolean {
  return useSyncExternalStore(subscribe, isOn, () => true);
}
