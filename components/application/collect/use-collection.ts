"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { asPoll, useTRPC } from "@/components/trpc/client";
import type { OwnCertificateView } from "@/lib/dto/certificate";

const everyMinute = 60_000;

/** A granted application, as far as its certificate can be found by it. */
export interface Granted {
  applicationId: string;
  registry: string;
}

/** Finds the certificate that came of a granted application; undefined until it is known, or when there is none. */
export function useCollection({ applicationId, registry }: Granted): OwnCertificateView | undefined {
  const trpc = useTRPC();
  const { data: certificates = [] } = useQuery(
    trpc.certificate.list.queryOptions(undefined, {
      ...asPoll,
      staleTime: 0, // also right after it was collected
      refetchInterval: everyMinute,
      refetchOnWindowFocus: true,
      retry: false,
    }),
  );
  const views = useQueries({
    queries: certificates
      .filter((certificate) => certificate.registry === registry)
      .map(({ id }) =>
        trpc.certificate.view.queryOptions(
          { id },
          { ...asPoll, staleTime: 0, refetchInterval: everyMinute, refetchOnWindowFocus: true, retry: false },
        ),
      ),
  });
  return views.find(({ data }) => data?.applicationId === applicationId)?.data;
}
