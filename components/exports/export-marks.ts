import { getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";

/** Writes what stands above an officer's export: what it is, whose, by whom and when it was made, and how it is narrowed. */
export async function exportMarks({
  title,
  whose,
  by: { name, login },
  at,
  conditions,
}: {
  title: string;
  /** The registry in words; none for the platform's lists. */
  whose?: string;
  by: { login: string; name: string };
  at: Date;
  conditions: readonly string[];
}): Promise<string[]> {
  const t = await getTranslations("exports");
  return [
    title,
    ...(whose === undefined ? [] : [whose]),
    t("exported", { name, login, time: recordTime(at) }),
    conditions.length > 0 ? t("narrowed", { conditions: conditions.join(t("and")) }) : t("everything"),
  ];
}
