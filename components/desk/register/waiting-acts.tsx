import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Sheet, SheetHead } from "@/components/ui/sheet";
import type { RegisterPage } from "@/lib/dto/register";
import { registrationAddress } from "./register-address";

/** Lists the acts on registrations that wait for an officer; nothing where none does. */
export async function WaitingActs({
  waiting,
  registry,
}: {
  waiting: RegisterPage["waiting"];
  registry: string;
}) {
  const t = await getTranslations("register");
  if (waiting.length === 0) return null;
  return (
    <Sheet aria-labelledby="waiting-acts" className="mb-6">
      <SheetHead id="waiting-acts" title={t("waiting.title")}>
        <span className="text-14 text-ink-500">{t("waiting.count", { count: waiting.length })}</span>
      </SheetHead>
      <ul>
        {waiting.map((act) => (
          <li
            key={act.registrationId}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule px-4 py-2 phone:px-6 [&+&]:border-t"
          >
            <span className="min-w-0 text-ink-900">
              {t("waiting.line", { act: t(`act.kind.${act.kind}`), name: act.name, number: act.number })}
              <span className="block text-14 text-ink-500">
                {act.state === "announced"
                  ? t("waiting.announced", { date: act.heardUntil ?? "" })
                  : t(act.mine ? "waiting.mine" : "waiting.proposed")}
              </span>
            </span>
            <ButtonLink
              href={registrationAddress(registry, act.registrationId)}
              aria-label={t("list.openOf", { name: act.name, number: act.number })}
            >
              {t("list.open")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
