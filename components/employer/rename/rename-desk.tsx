"use client";

import { useQuery } from "@tanstack/react-query";
import { Info } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { asPoll, useTRPC } from "@/components/trpc/client";
import { Empty } from "@/components/ui/empty";
import { Sheet } from "@/components/ui/sheet";
import type { RenameOverview } from "@/lib/dto/rename";
import { RegistryRenameSheet } from "./registry-rename-sheet";

const everySecond = 1_000;
const everyMinute = 60_000;

/** 企业名称变更 of a profession, one sheet for each registry; keeps itself current while a job is at work. */
export function RenameDesk({ profession, drawn }: { profession: string; drawn: RenameOverview }) {
  const t = useTranslations("employer.rename");
  const trpc = useTRPC();
  const router = useRouter();
  const { data, refetch } = useQuery(
    trpc.rename.view.queryOptions(
      { profession },
      {
        ...asPoll,
        initialData: drawn,
        refetchInterval: ({ state }) => (isAtWork(state.data ?? drawn) ? everySecond : everyMinute),
        retry: false,
      },
    ),
  );
  const { registries, directoryName, creditCode } = data;
  return (
    <div className="grid gap-6">
      <p className="flex items-start gap-2 text-ink-700">
        <Info aria-hidden="true" className="mt-[.27em] flex-none text-ink-500" />
        {t("note")}
      </p>
      {registries.length === 0 ? (
        <Sheet as="div">
          <Empty level={2} title={t("nobody")}>
            <p>{t("nobodyText", { name: directoryName ?? creditCode })}</p>
          </Empty>
        </Sheet>
      ) : (
        registries.map((registry) => (
          <RegistryRenameSheet
            key={registry.registry}
            registry={registry}
            directory={{ name: directoryName, creditCode }}
            onChange={() => {
              void refetch();
              router.refresh(); // the frame names the company
            }}
          />
        ))
      )}
    </div>
  );
}

/** Tells whether a preview is being made or people are being told. */
function isAtWork({ registries }: RenameOverview): boolean {
  return registries.some(
    ({ rename }) => rename?.state === "checking" || (rename?.state === "done" && rename.toldAt === null),
  );
}
