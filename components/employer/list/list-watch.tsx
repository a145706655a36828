"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { asPoll, useTRPC } from "@/components/trpc/client";
import type { InboxPage, InboxQuery } from "@/lib/dto/employer";
import { fingerprintOf, hasArrived } from "./arrivals";

const everyMinute = 60_000;

/** Watches a list, draws it anew when it changed, and says quietly when something new waits. */
export function ListWatch({
  query,
  known,
  at,
}: {
  query: InboxQuery;
  /** What the page shows. */
  known: Pick<InboxPage, "rows" | "total">;
  /** When it was drawn, by the server's clock. */
  at: Date;
}) {
  const t = useTranslations("employer.list");
  const trpc = useTRPC();
  const router = useRouter();
  const [opened] = useState({ at, total: known.total });
  const { data: told } = useQuery(
    trpc.employer.inbox.queryOptions(query, {
      ...asPoll,
      staleTime: 0, // also a page that the browser kept asks when it is shown again
      refetchInterval: everyMinute,
      refetchOnWindowFocus: true,
      retry: false,
    }),
  );
  const shown = fingerprintOf(known);
  const newest = told && fingerprintOf(told);
  useEffect(() => {
    if (newest !== undefined && newest !== shown) router.refresh();
  }, [newest, shown, router]);
  return (
    <p role="status" className="mb-3 font-medium text-14 text-azurite-800 empty:hidden">
      {query.list === "waiting" && hasArrived(opened, known) ? t("arrived") : null}
    </p>
  );
}
