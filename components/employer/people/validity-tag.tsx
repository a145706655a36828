import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { ValidityState } from "@/lib/domain/people-validity";

/** Says by icon, words and colour how the validity of a registration stands; a locked one says so first. */
export function ValidityTag({ validity, locked }: { validity: ValidityState; locked: boolean }) {
  const t = useTranslations("employer.people.validity");
  if (locked) return <Tag kind="no">{t("locked")}</Tag>;
  if (validity === "ending")
    return (
      <Tag kind="wait" icon={Clock}>
        {t("ending")}
      </Tag>
    );
  return <Tag kind={validity === "valid" ? "ok" : "no"}>{t(validity)}</Tag>;
}
