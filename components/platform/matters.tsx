"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDone } from "@/components/forms/use-done";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { inLocale } from "@/lib/locale";
import { matterName, mattersOf } from "@/lib/professions/codes";
import { ActDialog } from "./act-dialog";

/** Lists the matters of a registry, and opens or closes each. */
export function Matters({
  code,
  asRegistry = false,
  professionCode,
  opened,
}: {
  code: string;
  /** Switched by the registry's own administrator. */
  asRegistry?: boolean;
  professionCode: string;
  opened: string[];
}) {
  return (
    <ul>
      {mattersOf(professionCode).map((matter) => (
        <Matter
          key={matter}
          code={code}
          asRegistry={asRegistry}
          matter={matter}
          open={opened.includes(matter)}
        />
      ))}
    </ul>
  );
}

function Matter({
  code,
  asRegistry,
  matter,
  open,
}: {
  code: string;
  asRegistry: boolean;
  matter: string;
  open: boolean;
}) {
  const t = useTranslations("platform.registry");
  const words = useTranslations("platform.officers");
  const name = inLocale(matterName(matter), useLocale());
  const done = useDone();
  const client = useTRPCClient();
  const { busy, refusal, run } = useCommand();
  const change = (to: boolean) =>
    asRegistry
      ? client.settings.switchMatter.mutate({ registry: code, matter, open: to })
      : client.platform.switchMatter.mutate({ code, matter, open: to });
  const changed = (to: boolean) => done(t(to ? "opened" : "closed", { matter: name }));
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
            onDone={() => changed(false)}
          />
        ) : (
          <Button
            variant="quiet"
            aria-label={t("openOf", { matter: name })}
            busy={busy}
            onClick={async () => {
              if ((await run(change(true))).ok) changed(true);
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
