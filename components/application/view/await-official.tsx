"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { expectedDocuments } from "../expected-documents";

const poll = { context: { poll: true } } as const;
const soon = 3_000;
const later = 30_000;
const tries = 10; // at the short interval; drawing and sealing take a few seconds

/** Asks whether an official document that is being made is there, and then draws the page anew. */
export function AwaitOfficial({
  applicationId: id,
  reader,
  making,
}: {
  applicationId: string;
  reader: "applicant" | "employer";
  /** How many are still being made, as the page shows it. */
  making: number;
}) {
  const client = useTRPCClient();
  const router = useRouter();
  useEffect(() => {
    let asked = 0;
    let timer = setTimeout(ask, soon);
    async function count() {
      const told =
        reader === "employer"
          ? await client.employer.view.query({ id }, poll)
          : await client.application.view.query({ id }, poll);
      return expectedDocuments(told).filter(({ fileId }) => fileId === null).length;
    }
    async function ask() {
      asked += 1;
      const left = await count().catch(() => making); // without a connection it is asked again
      if (left !== making) return router.refresh();
      timer = setTimeout(ask, asked < tries ? soon : later);
    }
    return () => clearTimeout(timer);
  }, [client, router, id, reader, making]);
  return null;
}
