"use client";

import { Keys } from "../keys/keys";

const step = "section[aria-labelledby=step]";

/** The keys of a case: to its neighbours and back to the list, choose a verdict, write, send. */
export function CaseKeys() {
  return (
    <Keys
      shown={["next", "previous", "back", "verdict"]}
      acts={[
        { name: "next", keys: ["J"], act: () => press("a[rel=next]") },
        { name: "previous", keys: ["K"], act: () => press("a[rel=prev]") },
        { name: "back", keys: ["U"], act: () => press("a[data-back-to-queue]") },
        { name: "verdict", keys: ["1", "2", "3"], act: choose },
        {
          name: "write",
          keys: ["E"],
          act: () => document.querySelector<HTMLElement>(`${step} textarea`)?.focus(),
        },
        {
          name: "submit",
          keys: ["Enter"],
          withControl: true,
          act: () => document.querySelector<HTMLFormElement>(`${step} form`)?.requestSubmit(),
        },
      ]}
    />
  );
}

/** The verdicts are numbered as they stand. */
function choose(key: string) {
  const offered = document.querySelectorAll<HTMLElement>(`${step} input[type=radio]`);
  const chosen = offered[Number(key) - 1];
  chosen?.click();
  chosen?.focus();
}

function press(selector: string) {
  document.querySelector<HTMLElement>(selector)?.click();
}
