import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { type QueueAsked, queueAddress } from "@/lib/queue/address";

/** Says why a case is kept from an officer: he is concerned himself. */
export async function KeptAway({
  reason,
  registry,
  from,
}: {
  /** Key of the reason. */
  reason: string;
  registry: string;
  from: QueueAsked;
}) {
  const [t, reasons] = await Promise.all([getTranslations("desk.case"), getTranslations("reasons")]);
  const key = reason as "review.ownCase";
  return (
    <Main work>
      <PageHeader kind="work" title={t("keptAway")} />
      <Note kind="wait" action={<ButtonLink href={queueAddress(registry, from)}>{t("back")}</ButtonLink>}>
        <p>{reasons(reasons.has(key) ? key : "other")}</p>
      </Note>
    </Main>
  );
}
