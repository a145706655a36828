import { FlaskConical } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Sheet, SheetBody } from "@/components/ui/sheet";
import { Tag } from "@/components/ui/tag";
import type { OwnCertificateView } from "@/lib/dto/certificate";
import { ConfirmClaim } from "./confirm-claim";
import { Downloads } from "./downloads";
import { Making } from "./making";

/** Offers what can be done with a certificate as it stands: collect it, wait for it, or download it. */
export async function Standing({
  certificate,
  claiming,
}: {
  certificate: OwnCertificateView;
  /** True when the reader came to collect it. */
  claiming: boolean;
}) {
  const t = await getTranslations("certificate.detail");
  const { id, status, validTo, issuedAt, deregisteredOn, test } = certificate;
  const ended =
    status === "expired" || status === "superseded" || status === "deregistered" || status === "revoked"
      ? status
      : undefined;
  return (
    <Sheet as="div" className="print:hidden">
      <SheetBody className="grid gap-4">
        <Making key={id} id={id} status={status} />
        {status === "uncollected" ? (
          <>
            <p>{t("uncollectedText")}</p>
            <ConfirmClaim certificate={certificate} opened={claiming} />
          </>
        ) : null}
        {ended ? (
          <Note
            kind="no"
            action={
              ended === "superseded" ? <ButtonLink href="/certificates">{t("toList")}</ButtonLink> : undefined
            }
          >
            <p>
              {deregisteredOn
                ? t(ended === "revoked" ? "endCopyRevoked" : "endCopy", { date: deregisteredOn })
                : t(`invalid.${ended}`, { to: validTo })}
            </p>
            {issuedAt ? <p>{t("keep")}</p> : null}
          </Note>
        ) : null}
        {issuedAt && (ended || status === "issued") ? <Downloads id={id} inForce={!ended} /> : null}
        {test ? (
          <Tag kind="wait" icon={FlaskConical} className="justify-self-start">
            {t("test")}
          </Tag>
        ) : null}
      </SheetBody>
    </Sheet>
  );
}
