"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { asPoll, useTRPC } from "@/components/trpc/client";

const soon = 3_000;

/** While certificates of the list are being made, asks until one is done and then draws the page anew. */
export function WatchCertificates({ making }: { making: number }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: left } = useQuery(
    trpc.certificate.list.queryOptions(undefined, {
      ...asPoll,
      enabled: making > 0,
      select: (all) => all.filter(({ status }) => status === "making").length,
      staleTime: 0,
      refetchInterval: soon,
      retry: false,
    }),
  );
  useEffect(() => {
    if (making > 0 && left !== undefined && left !== making) router.refresh();
  }, [left, making, router]);
  return null;
}
