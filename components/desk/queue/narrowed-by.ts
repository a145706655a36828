import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import type { QueueQuery } from "@/lib/dto/queue";
import { inLocale } from "@/lib/locale";
import { matterName } from "@/lib/professions/codes";

/** Says what was added to a view of the queue, condition by condition, for the page and its export. */
export async function narrowedBy(
  query: QueueQuery,
  {
    professionCode,
    colleagues,
  }: { professionCode: string; colleagues: readonly { id: string; name: string }[] },
): Promise<string[]> {
  const [t, states, locale] = await Promise.all([
    getTranslations("desk.queue"),
    getTranslations("applications.state"),
    getLocale(),
  ]);
  const { matter, specialty, employer, due, assignee, order } = query;
  const officer = () => colleagues.find(({ id }) => id === assignee)?.name ?? t("someone");
  return [
    ...(query.states ?? []).map((state) => states(state)),
    ...(matter ? [inLocale(matterName(matter), locale)] : []),
    ...(specialty ? [specialtyName(professionCode, specialty, locale)] : []),
    ...(employer ? [employer] : []),
    ...(due === undefined
      ? []
      : [typeof due === "number" ? t("due.within", { days: due }) : t(`due.${due}`)]),
    ...(assignee ? [assignee === "me" || assignee === "nobody" ? t(`of.${assignee}`) : officer()] : []),
    ...(order ? [t(`orders.${order}`)] : []),
  ];
}
