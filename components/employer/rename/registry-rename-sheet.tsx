"use client";

import { Users } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { recordTime } from "@/components/session/record-time";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { Note } from "@/components/ui/note";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { RegistryRename, RenameProgress } from "@/lib/dto/rename";
import { inLocale } from "@/lib/locale";
import { RenamePreview } from "./rename-preview";
import { WorkProgress } from "./work-progress";

/** How the employer is called in one registry, and its rename there: asked for, previewed, confirmed, told. */
export function RegistryRenameSheet({
  registry,
  directory,
  onChange,
}: {
  registry: RegistryRename;
  directory: { name: string | null; creditCode: string };
  /** Something was done: what is shown may be behind. */
  onChange: () => void;
}) {
  const t = useTranslations("employer.rename");
  const locale = useLocale();
  const { rename, registered } = registry;
  const open = rename?.state === "done" ? null : rename;
  return (
    <Sheet aria-labelledby={`rename-${registry.registry}`}>
      <SheetHead id={`rename-${registry.registry}`} title={inLocale(registry.authority, locale)} />
      <SheetBody className="grid gap-5">
        <DataList
          columns={2}
          items={[
            {
              term: t("registered"),
              value:
                registered.length === 0
                  ? t("none")
                  : registered.map(({ name, count }) => (
                      <span key={name} className="block">
                        {t("registeredName", { name, count })}
                      </span>
                    )),
            },
            { term: t("directory"), value: directory.name ?? t("notListed") },
            { term: t("creditCode"), value: directory.creditCode },
          ]}
        />
        {rename?.state === "done" ? <Done rename={rename} /> : null}
        {open?.state === "checking" ? (
          <WorkProgress label={t("checking")} done={open.checked} total={open.total} />
        ) : null}
        {open?.state === "ready" ? (
          <RenamePreview rename={open} inFlight={registry.inFlight} onChange={onChange} />
        ) : null}
        {open?.state === "checking" ? null : (
          <Ask registry={registry} again={open !== null} onChange={onChange} />
        )}
      </SheetBody>
    </Sheet>
  );
}

/** 【注册企业名称批量变更】, or why it cannot be asked for now. */
function Ask({
  registry: { registry, obstacles, rename },
  again,
  onChange,
}: {
  registry: RegistryRename;
  again: boolean;
  onChange: () => void;
}) {
  const t = useTranslations("employer.rename");
  const word = useReasons();
  const client = useTRPCClient();
  const { busy, refusal, run } = useCommand();
  const [obstacle] = obstacles;
  if (obstacle && rename?.state === "done" && obstacle.key === "rename.unchanged") return null; // it has just been done
  async function ask() {
    await run(client.rename.ask.mutate({ registry }));
    onChange();
  }
  return (
    <div className="grid gap-3">
      {obstacle ? null : <ReasonsNote refusal={refusal} role="alert" />}
      <div>
        <Button
          variant={again ? undefined : "primary"}
          busy={busy}
          busyLabel={t("asking")}
          unavailableReason={obstacle ? word(obstacle) : undefined}
          onClick={() => void ask()}
        >
          <Users />
          {t(again ? "askAgain" : "ask")}
        </Button>
      </div>
    </div>
  );
}

/** Says what was renamed and how many have been told so far. */
function Done({ rename }: { rename: RenameProgress }) {
  const t = useTranslations("employer.rename");
  const { total, told, toldAt, certificates, newName, confirmedAt } = rename;
  return (
    <>
      <Note kind="ok" role="status" title={t("done", { name: newName, count: total })}>
        <p>
          {t("doneText", { time: confirmedAt ? recordTime(confirmedAt).slice(0, 16) : "", certificates })}
        </p>
      </Note>
      {toldAt ? (
        <p className="text-14 text-ink-500">{t("told", { count: told })}</p>
      ) : (
        <WorkProgress label={t("telling")} done={told} total={total} />
      )}
    </>
  );
}
