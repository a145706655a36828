import { getTranslations } from "next-intl/server";
import { Tag } from "@/components/ui/tag";
import type { CorrectionRow } from "@/lib/dto/correction";

const kinds = { waiting: "wait", approved: "ok", rejected: "no", withdrawn: "done" } as const;

/** Says how a correction stands, in a word and a colour. */
export async function CorrectionTag({ state }: { state: CorrectionRow["state"] }) {
  const t = await getTranslations("correction.state");
  return <Tag kind={kinds[state]}>{t(state)}</Tag>;
}
