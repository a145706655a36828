import { Check } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Sheet, SheetHead } from "@/components/ui/sheet";
import type { PermissionName } from "./permission-name";

/** Lists what the reader's roles permit in a registry, with the way to what can be done today. */
export async function Abilities({
  registry,
  permissions,
}: {
  registry: string;
  permissions: PermissionName[];
}) {
  const t = await getTranslations("desk");
  return (
    <Sheet aria-labelledby="abilities" className="max-w-form">
      <SheetHead id="abilities" title={t("mayDo")} />
      <ul>
        {permissions.map((permission) => (
          <li
            key={permission}
            className="flex min-h-13 flex-wrap items-center gap-x-3 gap-y-1 border-rule px-4 py-2 phone:px-6 [&+&]:border-t"
          >
            <Check aria-hidden="true" className="size-4 flex-none text-jade-700" />
            <span className="min-w-0 flex-1 text-ink-900">{t(`permission.${permission}`)}</span>
            {permission === "person.resetMobile" ? (
              <ButtonLink href={`/desk/${registry}/mobile-reset`}>{t("reset.act")}</ButtonLink>
            ) : null}
            {permission === "register.import" ? (
              <ButtonLink href={`/desk/${registry}/imports`}>{t("imports")}</ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
