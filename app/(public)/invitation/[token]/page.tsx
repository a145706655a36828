import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { AcceptForm } from "@/components/platform/accept-form";
import { InvitationDetails } from "@/components/platform/invitation-details";
import { InvitationProblem } from "@/components/platform/invitation-problem";
import { QrCode } from "@/components/platform/qr-code";
import { ClientArea } from "@/components/session/client-area";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("platform.invitation");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, opened] = await Promise.all([
    getTranslations("platform.invitation"),
    (await api()).invitation.open({ token: token.slice(0, 100) }),
  ]);
  if (!opened.ok) return <InvitationProblem reason={opened.reasons[0]} />;
  const { value: invitation } = opened;
  return (
    <Main>
      <PageHeader
        title={t("title")}
        lead={t(invitation.keepsPassword ? "leadKept" : "lead", { name: invitation.name })}
      />
      <div className="grid max-w-form gap-6">
        <InvitationDetails invitation={invitation} />
        <Sheet aria-labelledby="step1">
          <SheetHead id="step1" title={t("step1")} />
          <SheetBody className="grid gap-4">
            <p>{t("step1Text")}</p>
            <QrCode text={invitation.otpauthUri} label={t("qr")} />
            <p>
              <span className="block text-14 text-ink-500">{t("secret")}</span>
              <code className="break-all text-18 text-ink-900">
                {(invitation.secret.match(/.{1,4}/g) ?? []).join(" ")}
              </code>
            </p>
          </SheetBody>
        </Sheet>
        <Sheet aria-labelledby="step2">
          <SheetHead id="step2" title={t(invitation.keepsPassword ? "step2Kept" : "step2")} />
          <SheetBody>
            <ClientArea areas={["platform", "reasons"]}>
              <AcceptForm token={token} login={invitation.login} keepsPassword={invitation.keepsPassword} />
            </ClientArea>
          </SheetBody>
        </Sheet>
      </div>
    </Main>
  );
}
