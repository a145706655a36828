import { Lock, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tag, type TagKind } from "@/components/ui/tag";
import type { RegisterStanding } from "@/lib/domain/register-standing";

const looks = {
  registered: { kind: "ok", icon: undefined },
  renewing: { kind: "run", icon: RefreshCw },
  expired: { kind: "no", icon: undefined },
  deregistered: { kind: "done", icon: undefined },
  rescinded: { kind: "no", icon: undefined },
  revoked: { kind: "no", icon: undefined },
} as const satisfies Record<RegisterStanding, { kind: TagKind; icon: unknown }>;

/** Shows how an entry of the register stands by icon, words and colour; a lock beside it. */
export function RegisterStandingTag({
  standing,
  locked = false,
}: {
  standing: RegisterStanding;
  locked?: boolean;
}) {
  const t = useTranslations("register.standing");
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Tag kind={looks[standing].kind} icon={looks[standing].icon}>
        {t(standing)}
      </Tag>
      {locked ? (
        <Tag kind="wait" icon={Lock}>
          {t("locked")}
        </Tag>
      ) : null}
    </span>
  );
}
