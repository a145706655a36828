"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asPoll, TrpcProvider, useTRPC } from "@/components/trpc/client";
import { onThisClock } from "@/components/trpc/server-clock";
import { DemoPhoneDrawer } from "./demo-phone-drawer";
import type { PhoneLabels } from "./phone-labels";

interface Props {
  labels: PhoneLabels;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** From when on messages count as new, by this device's clock; while it is set and the phone is closed, somebody waits. */
  since: number | undefined;
  onArrived: (count: number) => void;
}

const waitMs = 30_000; // for a message announced; then it is not asked again until somebody waits anew
const clockToleranceMs = 3_000;

function Receiver({ labels, open, onOpenChange, since, onArrived }: Props) {
  const trpc = useTRPC();
  const { data, isError } = useQuery(
    trpc.demo.phone.queryOptions(
      {},
      {
        ...asPoll,
        staleTime: 0,
        refetchInterval: () => {
          if (open) return 3_000;
          return since !== undefined && Date.now() - since < waitMs ? 1_500 : false;
        },
      },
    ),
  );
  const arrived =
    since === undefined ? [] : (data ?? []).filter((sms) => onThisClock(sms.at) >= since - clockToleranceMs);
  useEffect(() => onArrived(arrived.length), [arrived.length, onArrived]);
  const newest = arrived[0];
  return (
    <>
      {!open && newest ? <Preview key={newest.id} text={newest.text} /> : null}
      <DemoPhoneDrawer
        labels={labels}
        open={open}
        onOpenChange={onOpenChange}
        messages={data}
        failed={isError}
      />
    </>
  );
}

/** Shows a message as it arrives, also above a dialog; it takes no presses and goes by itself. */
function Preview({ text }: { text: string }) {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), 20_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-3 top-3 z-90 print:hidden">
      {shown ? (
        <p className="mx-auto max-w-[26rem] rounded-3 border border-field border-dashed bg-ochre-50 px-4 py-2.5 text-14 text-ochre-800 shadow-float">
          {text}
        </p>
      ) : null}
    </div>
  );
}

/** Asks for the telephone's messages and shows them; loaded only when somebody opens it or waits for one. */
export function DemoPhoneReceiver(props: Props) {
  return (
    <TrpcProvider>
      <Receiver {...props} />
    </TrpcProvider>
  );
}
