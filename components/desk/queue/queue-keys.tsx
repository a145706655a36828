"use client";

import { useTranslations } from "next-intl";
import { useEffect, useSyncExternalStore } from "react";

const rows = "[data-queue-row]";
const search = "[data-queue-search]";
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

function keep(on: boolean) {
  try {
    localStorage.setItem(remembered, on ? "on" : "off");
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changed));
}

/** Moves along the rows of a queue by J and K and to its search by /; can be switched off, for single keys are struck by accident. */
export function QueueKeys() {
  const t = useTranslations("desk.keys");
  const on = useSyncExternalStore(subscribe, isOn, () => true);
  useEffect(() => {
    if (!on) return;
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [on]);
  return (
    <div className="hidden flex-wrap items-center gap-x-3 gap-y-1 text-14 text-ink-500 desk:flex">
      {on ? (
        <p className="flex flex-wrap items-center gap-x-3">
          <span>
            <Key>J</Key> <Key>K</Key> {t("move")}
          </span>
          <span>
            <Key>Enter</Key> {t("open")}
          </span>
          <span>
            <Key>/</Key> {t("search")}
          </span>
        </p>
      ) : null}
      <button
        type="button"
        aria-pressed={on}
        onClick={() => keep(!on)}
        className="min-h-11 px-1 text-azurite-700 underline underline-offset-[.28em]"
      >
        {t(on ? "off" : "on")}
      </button>
    </div>
  );
}

function Key({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-h-7 min-w-6 place-items-center rounded-1 border border-rule-strong border-b-2 bg-sheet px-1.5 font-sans text-14 text-ink-900">
      {children}
    </kbd>
  );
}

function act(event: KeyboardEvent) {
  const { target, key } = event;
  const typing = target instanceof HTMLElement && target.closest("input,textarea,select,[role=dialog]");
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing) return;
  const step = { j: 1, k: -1 }[key.toLowerCase()];
  if (step) moveBy(step);
  else if (key === "/") document.querySelector<HTMLElement>(search)?.focus();
  else return;
  event.preventDefault();
}

function moveBy(step: number) {
  const links = [...document.querySelectorAll<HTMLElement>(rows)];
  const here = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step;
  links[Math.min(links.length - 1, Math.max(0, next))]?.focus();
}
