import { getTranslations } from "next-intl/server";
import { cn } from "@/components/ui/cn";
import type { ApplicationView } from "@/lib/dto/application";

/** Says the last day of what runs now, in words and colour: the applicant's own while he corrects, else the registry's; nothing where none is known. */
export async function LastDay({
  application: { deadline, correction },
}: {
  application: Pick<ApplicationView, "deadline" | "correction">;
}) {
  const t = await getTranslations("applications.until");
  if (correction?.open)
    return <strong className="font-semibold text-ochre-800">{t("yours", { date: correction.dueOn })}</strong>;
  if (!deadline) return null;
  const { dueOn: date, workingDaysLeft } = deadline;
  const late = workingDaysLeft < 0;
  return (
    <span className={cn(late && "font-semibold text-cinnabar-800")}>
      {late ? t("late", { date, days: -workingDaysLeft }) : t("last", { date, days: workingDaysLeft })}
    </span>
  );
}
