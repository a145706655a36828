import { Clock, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Tag, type TagKind } from "@/components/ui/tag";
import type { CertificateStatus } from "@/lib/dto/certificate";

/** Says how each status looks; complete, or it does not compile. */
const looks = {
  uncollected: { kind: "wait", icon: Clock },
  making: { kind: "run", icon: RefreshCw },
  issued: { kind: "ok", icon: undefined },
  expired: { kind: "no", icon: undefined },
  superseded: { kind: "done", icon: undefined },
  deregistered: { kind: "done", icon: undefined },
  revoked: { kind: "no", icon: undefined },
} as const satisfies Record<CertificateStatus, { kind: TagKind; icon: unknown }>;

/** Shows how a certificate stands by icon, words and colour. */
export function CertificateTag({ status }: { status: CertificateStatus }) {
  const t = useTranslations("certificate.status");
  return (
    <Tag kind={looks[status].kind} icon={looks[status].icon}>
      {t(status)}
    </Tag>
  );
}
