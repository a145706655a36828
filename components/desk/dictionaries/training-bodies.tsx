import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";

/** Lists the training bodies that applicants choose among; they bind cases, and so they are changed with the settings. */
export async function TrainingBodies({ registry, bodies }: { registry: string; bodies: string[] }) {
  const t = await getTranslations("dictionary");
  return (
    <Sheet aria-labelledby="bodies">
      <SheetHead id="bodies" title={t("bodies")} />
      <SheetBody className="grid gap-4">
        <p className="text-ink-500">{t("bodiesText")}</p>
        {bodies.length > 0 ? (
          <ol lang="zh-CN" className="grid list-decimal gap-1 pl-6 text-ink-900">
            {bodies.map((body) => (
              <li key={body}>{body}</li>
            ))}
          </ol>
        ) : (
          <p className="text-ink-900">{t("noBodies")}</p>
        )}
        <ButtonLink href={`/desk/${registry}/settings`} className="justify-self-start">
          {t("toSettings")}
        </ButtonLink>
      </SheetBody>
    </Sheet>
  );
}
