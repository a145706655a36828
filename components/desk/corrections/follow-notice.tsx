"use client";

import { useTranslations } from "next-intl";
import { useDone } from "@/components/forms/use-done";
import { ActDialog } from "@/components/platform/act-dialog";
import { useTRPCClient } from "@/components/trpc/client";

/** Re-issues a person's certificates in this registry, after it was confirmed what that means. */
export function FollowNotice({
  registry,
  notice,
  name,
}: {
  registry: string;
  /** As the page shows it: a later correction renews it. */
  notice: { id: string; at: Date };
  name: string;
}) {
  const t = useTranslations("correction.notices");
  const layout = useTranslations("layout");
  const client = useTRPCClient();
  const done = useDone();
  return (
    <ActDialog
      label={t("act")}
      name={t("actOf", { name })}
      title={t("confirmTitle", { name })}
      text={t("confirmText")}
      confirmLabel={t("confirm")}
      labels={{ cancel: t("cancel"), close: layout("close") }}
      act={() => client.correction.follow.mutate({ registry, ...notice })}
      onDone={() => done(t("done", { name }))}
    />
  );
}
