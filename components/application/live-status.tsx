"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { asPoll, useTRPC } from "@/components/trpc/client";
import { fingerprintOf } from "./fingerprint";

const everyMinute = 60_000;

/** Watches the person's applications and draws the page anew as soon as one of those shown has moved on. */
export function LiveStatus({
  known,
  registry,
  only,
}: {
  /** The fingerprint of what the page shows. */
  known: string;
  registry?: string | undefined;
  /** The one application that the page is about. */
  only?: string | undefined;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: told } = useQuery(
    trpc.application.list.queryOptions(registry ? { registry } : {}, {
      ...asPoll,
      select: (all) => fingerprintOf(only ? all.filter(({ id }) => id === only) : all),
      staleTime: 0, // also a page that the browser kept asks when it is shown again
      refetchInterval: everyMinute,
      refetchOnWindowFocus: true,
      retry: false,
    }),
  );
  useEffect(() => {
    if (told !== undefined && told !== known) router.refresh();
  }, [told, known, router]);
  return null;
}
