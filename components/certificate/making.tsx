"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { asPoll, useTRPC } from "@/components/trpc/client";
import { Note } from "@/components/ui/note";
import type { CertificateStatus } from "@/lib/dto/certificate";

const soon = 2_000;
const later = 10_000;
const usual = 30_000; // after that it is called slow, and asked less often

/** Follows the making of a certificate: says that it runs, asks until it is done, and then says what came of it. */
export function Making({ id, status }: { id: string; status: CertificateStatus }) {
  const t = useTranslations("certificate.detail");
  const trpc = useTRPC();
  const router = useRouter();
  const making = status === "making";
  const [watched, setWatched] = useState(false);
  const slow = useSlow(making);
  const told = useRef<HTMLDivElement>(null);
  const { data } = useQuery(
    trpc.certificate.view.queryOptions(
      { id },
      {
        ...asPoll,
        enabled: making,
        select: (certificate) => certificate.status,
        staleTime: 0,
        refetchInterval: slow ? later : soon,
        retry: false,
      },
    ),
  );
  if (making && !watched) setWatched(true);
  useEffect(() => {
    if (making && data !== undefined && data !== "making") router.refresh();
  }, [making, data, router]);
  useEffect(() => {
    if (watched && !making) told.current?.focus(); // the button that had the focus is gone
  }, [watched, making]);
  if (making) {
    return (
      <div role="status" className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3">
        <span
          aria-hidden="true"
          className="mt-1 size-5 animate-turn rounded-full border-2 border-azurite-700 border-r-transparent"
        />
        <div>
          <p className="font-semibold text-ink-900">{t("makingTitle")}</p>
          <p>{t(slow ? "makingLong" : "makingText")}</p>
        </div>
      </div>
    );
  }
  if (!watched) return null;
  const made = status === "issued";
  return (
    <div ref={told} tabIndex={-1}>
      <Note kind={made ? "ok" : "no"} role={made ? "status" : "alert"}>
        <p>{t(made ? "ready" : "notMade")}</p>
      </Note>
    </div>
  );
}

function useSlow(making: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!making) return;
    const timer = setTimeout(() => setSlow(true), usual);
    return () => clearTimeout(timer);
  }, [making]);
  return slow;
}
