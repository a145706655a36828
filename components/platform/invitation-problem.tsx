import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { Reason } from "@/lib/errors";

/** Says why a link does nothing and what to do, and no more. */
export async function InvitationProblem({ reason }: { reason: Reason }) {
  const [t, reasons] = await Promise.all([
    getTranslations("platform.invitation"),
    getTranslations("reasons"),
  ]);
  const key = reason.key as "invitation.unknown";
  return (
    <Main>
      <PageHeader title={t("badTitle")} lead={reasons(key)} />
      <div className="flex flex-wrap gap-3">
        {reason.key === "invitation.used" ? (
          <ButtonLink href="/sign-in?as=officer" variant="primary">
            {t("toSignIn")}
          </ButtonLink>
        ) : null}
        <ButtonLink href="/">{t("home")}</ButtonLink>
      </div>
    </Main>
  );
}
