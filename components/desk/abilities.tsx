import { Check } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Sheet, SheetHead } from "@/components/ui/sheet";
import type { PermissionName } from "./permission-name";

type Place =
  | "reset.act"
  | "messages"
  | "corrections"
  | "register"
  | "imports"
  | "officers"
  | "settings"
  | "dictionaries"
  | "noticeTexts"
  | "calendar"
  | "audit"
  | "statistics";

const paths: { [P in Place]?: string } = {
  "reset.act": "mobile-reset",
  register: "registrations",
  noticeTexts: "notice-texts",
};

const places: { [P in PermissionName]?: readonly Place[] } = {
  "person.resetMobile": ["reset.act"],
  "registry.administer": ["messages", "officers", "settings", "dictionaries", "noticeTexts", "calendar"],
  "correction.read": ["corrections"],
  "register.read": ["register"],
  "register.import": ["imports"],
  "audit.read": ["audit"],
  "statistics.read": ["statistics"],
};

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
            <span className="min-w-0 flex-1 basis-40 text-ink-900">{t(`permission.${permission}`)}</span>
            <span className="flex flex-wrap gap-2 empty:hidden">
              {(places[permission] ?? []).map((place) => (
                <ButtonLink key={place} href={`/desk/${registry}/${paths[place] ?? place}`}>
                  {t(place)}
                </ButtonLink>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
