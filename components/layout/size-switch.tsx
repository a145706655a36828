"use client";

import { ALargeSmall } from "lucide-react";
import { useSyncExternalStore } from "react";

const year = 365 * 24 * 60 * 60;

function watchRoot(changed: () => void) {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-size"] });
  return () => observer.disconnect();
}

/** Switches 大字版 on and off for the whole page; the cookie `zhice-size` (large or absent) tells the root layout. */
export function SizeSwitch({
  labels,
}: {
  /** What a press gives: large text, or normal text again. */
  labels: { large: string; normal: string };
}) {
  const large = useSyncExternalStore(
    watchRoot,
    () => document.documentElement.dataset.size === "large",
    () => false,
  );
  function toggle() {
    if (large) delete document.documentElement.dataset.size;
    else document.documentElement.dataset.size = "large";
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we serve
    document.cookie = `zhice-size=large; path=/; max-age=${large ? 0 : year}; samesite=lax${secure}`;
  }
  return (
    <button
      type="button"
      onClick={toggle}
      className="inline-flex min-h-11 items-center gap-1 hover:underline phone:min-h-10"
    >
      <ALargeSmall aria-hidden="true" />
      {large ? labels.normal : labels.large}
    </button>
  );
}
