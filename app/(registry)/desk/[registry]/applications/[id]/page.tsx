import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CaseScreen } from "@/components/desk/case/case-screen";
import { KeptAway } from "@/components/desk/case/kept-away";
import { firstView } from "@/components/desk/queue/first-view";
import type { AddressParams } from "@/lib/address-params";
import type { DeskCase } from "@/lib/dto/desk";
import { AppError } from "@/lib/errors";
import { caseAddress, readCasePlace, readQueueQuery } from "@/lib/queue/address";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

type Props = {
  params: Promise<{ registry: string; id: string }>;
  searchParams: Promise<AddressParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.case"))("tab") };
}

export default async function CasePage({ params, searchParams }: Props) {
  const { registry, id } = await params;
  const asked = await searchParams;
  const [from, place] = [readQueueQuery(asked), readCasePlace(asked)];
  await requireOfficer(caseAddress(registry, id, from, place));
  if (!z.uuid().safeParse(id).success) notFound();
  const call = await api();
  const { permissions } = await orNotFound(call.officer.desk({ registry }));
  const query = { ...from, view: from.view ?? firstView(permissions) };
  const found = await orReason(orNotFound(call.desk.case({ registry, id })));
  if ("reason" in found) return <KeptAway reason={found.reason} registry={registry} from={from} />;
  const beside = await call.queue.neighbours({ registry, query, id, at: place });
  return <CaseScreen shown={found.shown} from={from} place={place} beside={beside} />;
}

/** Awaits a case, or the reason for which it is kept from this officer. */
async function orReason(question: Promise<DeskCase>): Promise<{ shown: DeskCase } | { reason: string }> {
  try {
    return { shown: await question };
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : undefined;
    const told =
      cause instanceof AppError && cause.problem.kind === "REFUSED" ? cause.problem.reasons[0] : undefined;
    if (!told) throw error;
    return { reason: told.key };
  }
}
