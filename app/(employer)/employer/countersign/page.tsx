import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { batchAddress, readBatch } from "@/components/employer/batch/batch-address";
import { BatchDesk } from "@/components/employer/batch/batch-desk";
import { ClientArea } from "@/components/session/client-area";
import type { AddressParams } from "@/lib/address-params";
import { completeCountersigning, prepareCountersigning } from "@/server/actions/countersigning";
import { requireOperator } from "@/server/auth/require-operator";
import { api } from "@/server/trpc/caller";

type Props = { searchParams: Promise<AddressParams> };

const actions = { prepare: prepareCountersigning, complete: completeCountersigning };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("employer.batch"))("crumb") };
}

export default async function BatchPage({ searchParams }: Props) {
  const { ids, back } = readBatch(await searchParams);
  await requireOperator(batchAddress(ids, back));
  if (ids.length === 0) redirect(back ?? "/employer");
  const operator = await (await api()).employer.me();
  return (
    <ClientArea areas={["signing", "documents", "employer", "enterpriseKey", "reasons", "account"]}>
      <BatchDesk
        key={ids.join()}
        ids={ids}
        operator={operator}
        back={back ?? "/employer"}
        actions={actions}
      />
    </ClientArea>
  );
}
