"use client";

import { Smartphone } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { PhoneLabels } from "./phone-labels";
import { onSmsAnnounced } from "./sms-event";

const Receiver = dynamic(() => import("./demo-phone-receiver").then((module) => module.DemoPhoneReceiver), {
  ssr: false,
});

/** Offers the demonstration's telephone at the edge of every page, within the margin of its text; it asks for messages only while somebody waits for one. */
export function DemoPhone({ labels }: { labels: PhoneLabels }) {
  const [open, setOpen] = useState(false);
  const [since, setSince] = useState<number>();
  const [arrived, setArrived] = useState(0);
  useEffect(() => onSmsAnnounced(() => setSince((before) => before ?? Date.now())), []);
  function change(next: boolean) {
    setOpen(next);
    setSince(undefined);
    setArrived(0);
  }
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => change(!open)}
        className="fixed bottom-[calc(.75rem+env(safe-area-inset-bottom))] left-0 z-30 flex min-h-16 w-4 flex-col items-center justify-center gap-1.5 rounded-r-2 border border-field border-l-0 border-dashed bg-ochre-50 text-14 text-ochre-800 shadow-float before:absolute before:inset-y-0 before:left-0 before:w-6 before:content-[''] hover:bg-ochre-200 phone:w-6 phone:py-2.5 [&>svg]:size-3.5 phone:[&>svg]:size-4 in-[:has([data-bar=sticky])]:bottom-22 max-phone:in-[:has([data-bar=phone]):not(:has([data-bar=sticky]))]:bottom-22 max-phone:in-[:has([data-bar=sticky]):has(nav[data-bar])]:bottom-38 print:hidden"
      >
        <Smartphone aria-hidden="true" />
        <span className="max-phone:sr-only phone:[writing-mode:vertical-rl]">
          {arrived > 0 ? labels.openNew.replace("#", String(arrived)) : labels.open}
        </span>
        {arrived > 0 ? (
          <span
            aria-hidden="true"
            className="absolute -top-2 left-0 grid size-5 place-items-center rounded-full bg-azurite-700 font-semibold text-[.8125rem] text-sheet leading-none"
          >
            {arrived}
          </span>
        ) : null}
      </button>
      {open || since !== undefined ? (
        <Receiver labels={labels} open={open} onOpenChange={change} since={since} onArrived={setArrived} />
      ) : null}
    </>
  );
}
