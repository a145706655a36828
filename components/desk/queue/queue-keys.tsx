"use client";

import { Keys } from "../keys/keys";

const rows = "[data-queue-row]";

/** The keys of a list of cases: along its rows, open, choose, search, turn the page. */
export function QueueKeys() {
  return (
    <Keys
      shown={["down", "open", "search"]}
      acts={[
        { name: "down", keys: ["J", "↓"], act: () => moveBy(1) },
        { name: "up", keys: ["K", "↑"], act: () => moveBy(-1) },
        { name: "open", keys: ["Enter", "O"], act: open },
        { name: "pick", keys: ["X"], act: () => press(currentRow()?.querySelector("input[type=checkbox]")) },
        {
          name: "search",
          keys: ["/"],
          act: () => document.querySelector<HTMLElement>("[data-queue-search]")?.focus(),
        },
        { name: "next", keys: ["N"], act: () => press(document.querySelector("a[rel=next]")) },
        { name: "previous", keys: ["P"], act: () => press(document.querySelector("a[rel=prev]")) },
      ]}
    />
  );
}

/** Enter on a link or a button is the browser's own; elsewhere it opens the row that was reached. */
function open() {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches("a,button,summary")) focused.click();
  else press(currentRow()?.querySelector(rows));
}

function currentRow(): Element | null | undefined {
  return document.activeElement?.closest("tr");
}

function press(element: Element | null | undefined) {
  if (element instanceof HTMLElement) element.click();
}

function moveBy(step: number) {
  const links = [...document.querySelectorAll<HTMLElement>(rows)];
  const here = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step;
  links[Math.min(links.length - 1, Math.max(0, next))]?.focus();
}
