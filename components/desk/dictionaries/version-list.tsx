import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Sheet, SheetHead } from "@/components/ui/sheet";
import { writeMoment } from "@/lib/domain/moment";

/** Lists versions, the newest first, with who made each and what is to be said of it. */
export async function VersionList({
  versions,
  none,
}: {
  versions: { version: number; by: string; madeAt: Date; text: ReactNode }[];
  none: string;
}) {
  const t = await getTranslations("dictionary");
  return (
    <Sheet aria-labelledby="history">
      <SheetHead id="history" title={t("history")} />
      {versions.length === 0 ? <p className="px-4 py-4 text-ink-500 phone:px-6">{none}</p> : null}
      <ol>
        {versions.map(({ version, by, madeAt, text }) => (
          <li key={version} className="grid gap-2 border-rule px-4 py-4 phone:px-6 [&+&]:border-t">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong className="text-ink-900">{t("version", { version })}</strong>
              <span className="text-14 text-ink-500">{t("made", { by, at: writeMoment(madeAt) })}</span>
            </p>
            {text}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
