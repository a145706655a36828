"use client";

import { Copy, Smartphone, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import type { PhoneLabels } from "./phone-labels";
import { recordTime } from "./record-time";

interface Sms {
  id: string;
  at: Date;
  mobile: string;
  text: string;
}

/** Lists the telephone's messages beside the page, which stays usable. */
export function DemoPhoneDrawer({
  labels,
  open,
  onOpenChange,
  messages,
  failed,
}: {
  labels: PhoneLabels;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  messages: Sms[] | undefined;
  failed: boolean;
}) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Dialog.Portal>
        <Dialog.Content
          onInteractOutside={(event) => event.preventDefault()}
          className="fixed inset-x-2 bottom-2 z-70 flex max-h-[70dvh] animate-rise flex-col rounded-3 border border-field border-dashed bg-sheet shadow-dialog phone:right-auto phone:bottom-4 phone:left-4 phone:w-[22rem] print:hidden"
        >
          <div className="flex items-center gap-2 rounded-t-3 border-rule border-b bg-ochre-50 py-1 pr-1 pl-4 text-ochre-800">
            <Smartphone aria-hidden="true" />
            <Dialog.Title className="flex-1 text-16 text-ochre-800">{labels.title}</Dialog.Title>
            <Dialog.Close asChild>
              <Button variant="quiet" size="icon" aria-label={labels.close}>
                <X />
              </Button>
            </Dialog.Close>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
          <div tabIndex={0} className="overflow-y-auto px-4 py-3 [--ring-gap:-3px]">
            <Dialog.Description className="mb-2 text-14 text-ink-500">{labels.about}</Dialog.Description>
            {failed ? (
              <p role="status" className="text-14 text-cinnabar-800">
                {labels.failed}
              </p>
            ) : null}
            {messages ? <List messages={messages} labels={labels} /> : null}
            {!messages && !failed ? (
              <Loading label={labels.loading} className="grid gap-2">
                <Skeleton className="w-1/2" />
                <Skeleton />
              </Loading>
            ) : null}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function List({ messages, labels }: { messages: Sms[]; labels: PhoneLabels }) {
  if (messages.length === 0) return <p className="text-14">{labels.none}</p>;
  return (
    <ul aria-live="polite">
      {messages.map((sms) => (
        <li key={sms.id} className="border-rule py-2.5 [&+&]:border-t">
          <p className="flex flex-wrap justify-between gap-x-3 text-14 text-ink-500">
            <span className="font-medium text-ink-900">{sms.mobile}</span>
            <time dateTime={sms.at.toISOString()}>{recordTime(sms.at)}</time>
          </p>
          <p className="text-14 text-ink-900">{sms.text}</p>
          <CopyCode code={/(?<!\d)\d{6}(?!\d)/.exec(sms.text)?.[0]} labels={labels} />
        </li>
      ))}
    </ul>
  );
}

function CopyCode({ code, labels }: { code: string | undefined; labels: PhoneLabels }) {
  const [said, setSaid] = useState("");
  if (!code) return null;
  const word = (text: string) => text.replace("#", code);
  async function copy(digits: string) {
    try {
      await navigator.clipboard.writeText(digits);
      setSaid(word(labels.copied));
    } catch {
      setSaid(word(labels.copyFailed));
    }
  }
  return (
    <p className="-ml-3 flex flex-wrap items-center gap-x-2">
      <Button variant="quiet" aria-label={`${labels.copy} ${code}`} onClick={() => copy(code)}>
        <Copy aria-hidden="true" />
        {labels.copy}
      </Button>
      <span role="status" className="text-14 text-jade-800">
        {said}
      </span>
    </p>
  );
}
