"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { useToast } from "@/components/ui/toast";
import { inLocale } from "@/lib/locale";
import { matterName, mattersOf } from "@/lib/professions/codes";
import { ActDialog } from "./act-dialog";

/** Lists the matters of a registry, and opens or closes each. */
export function Matters({
  code,
  professionCode,
  opened,
}: {
  code: string;
  professionCode: string;
  opened: string[];
}) {
  return (
    <ul>
      {mattersOf(professionCode).map((matter) => (
        <Matter key={matter} code={code} matter={matter} open={opened.includes(matter)} />
      ))}
    </ul>
  );
}

function Matter({ code, matter, open }: { code: string; matter: string; open: boolean }) {
  const t = useTranslations("platform.registry");
  const words = useTranslations("platform.officers");
  const name = inLocale(matterName(matter), useLocale());
  const router = useRouter();
  const toast = useToast();
  const client = useTRPCClient();
  const { busy, refusal, run } = useCommand();
  const change = (to: boolean) => client.platform.switchMatter.mutate({ code, matter, open: to });
  function done(to: boolean) {
    toast({ text: t(to ? "opened" : "closed", { matter: name }) });
    router.refresh();
  }
  return (
    <li className="border-rule px-4 py-2 phone:px-6 [&+&]:border-t">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-0 flex-1 text-ink-900">{name}</span>
        <Tag kind={open ? "ok" : "done"}>{t(open ? "matterOpen" : "matterClosed")}</Tag>
        {open ? (
          <ActDialog
            label={t("close")}
            name={t("closeOf", { matter: name })}
            title={t("closeTitle", { matter: name })}
            text={t("closeText")}
            confirmLabel={t("close")}
            labels={{ cancel: words("cancel"), close: words("close") }}
            act={() => change(false)}
            onDone={() => done(false)}
          />
        ) : (
          <Button
            variant="quiet"
            aria-label={t("openOf", { matter: name })}
            busy={busy}
            onClick={async () => {
              if ((await run(change(true))).ok) done(true);
            }}
          >
            {t("open")}
          </Button>
        )}
      </div>
      <div className="my-2 empty:hidden">
        <ReasonsNote role="alert" refusal={refusal} />
      </div>
    </li>
  );
}
