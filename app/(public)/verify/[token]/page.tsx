import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PrintButton } from "@/components/ui/print-button";
import { VerificationResult } from "@/components/verify/verification-result";
import { VerifyTrail } from "@/components/verify/verify-trail";
import type { Verification } from "@/lib/dto/verification";
import { api } from "@/server/trpc/caller";

/** The address holds the token: it is neither indexed nor handed on to other sites. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("verify");
  return { title: t("resultTitle"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

export default async function VerifyTokenPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, verification] = await Promise.all([getTranslations("verify"), verificationOf(token)]);
  if (!verification) notFound();
  if (verification === "tooMany") return <TooMany />;
  return (
    <Main>
      <div className="mx-auto max-w-[52rem]">
        <VerifyTrail />
        <VerificationResult
          verification={verification}
          actions={
            <>
              <ButtonLink href="/verify" variant="primary">
                {t("again")}
              </ButtonLink>
              <PrintButton>{t("print")}</PrintButton>
            </>
          }
        />
      </div>
    </Main>
  );
}

async function TooMany() {
  const t = await getTranslations("verify.tooMany");
  return (
    <Main>
      <div className="mx-auto max-w-[52rem]">
        <VerifyTrail />
        <h1 id="page-title" tabIndex={-1} className="mb-6 font-serif text-30">
          {t("title")}
        </h1>
        <Note kind="wait">
          <p>{t("text")}</p>
        </Note>
      </div>
    </Main>
  );
}

/** Asks for the certificate of a token; what cannot be a token belongs to none. */
async function verificationOf(token: string): Promise<Verification | "tooMany" | null> {
  try {
    return await (await api()).verify.byToken({ token });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "BAD_REQUEST") return null;
    if (error instanceof TRPCError && error.code === "TOO_MANY_REQUESTS") return "tooMany";
    throw error;
  }
}
