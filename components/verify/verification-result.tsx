import { Check, FlaskConical, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { recordTime } from "@/components/session/record-time";
import { cn } from "@/components/ui/cn";
import { Wenwu } from "@/components/ui/motifs";
import { VerdictBlock } from "@/components/ui/seal";
import { Tag } from "@/components/ui/tag";
import type { Verification } from "@/lib/dto/verification";
import { Facts } from "./facts";

/** Shows what a stranger learns of a certificate: the verdict in words, colour and sign, its data, and what was checked. */
export function VerificationResult({
  verification,
  actions,
}: {
  verification: Verification;
  /** What can be done next, below the result. */
  actions: ReactNode;
}) {
  const valid = verification.verdict === "valid";
  return (
    <div className="grid gap-8">
      <section
        aria-labelledby="page-title"
        className="overflow-clip rounded-3 border border-rule-strong bg-sheet print:border-ink-900"
      >
        <Wenwu tone={valid ? "jade" : "cinnabar"} />
        <Headline verification={verification} />
        <div className="flex flex-wrap items-start gap-x-8 gap-y-4 p-4 phone:p-6">
          <Portrait verification={verification} valid={valid} />
          <Facts verification={verification} />
        </div>
      </section>
      <Checks verification={verification} />
      <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>
    </div>
  );
}

function Headline({ verification }: { verification: Verification }) {
  const t = useTranslations("verify");
  const { verdict, endedOn, asOf, test } = verification;
  const valid = verdict === "valid";
  const dated = verdict !== "valid" && verdict !== "doubtful" && endedOn !== null;
  return (
    <div
      className={cn(
        "flex items-start gap-4 border-b p-4 phone:items-center phone:gap-6 phone:p-8",
        valid ? "border-jade-200 bg-jade-50" : "border-cinnabar-200 bg-cinnabar-50",
      )}
    >
      <VerdictBlock tone={valid ? "valid" : "invalid"}>
        {t(valid ? "block.valid" : "block.invalid")}
      </VerdictBlock>
      <div className="min-w-0">
        <h1
          id="page-title"
          tabIndex={-1}
          className={cn("font-serif text-30", valid ? "text-jade-800" : "text-cinnabar-800")}
        >
          {t(`headline.${verdict}`)}
        </h1>
        <p className="text-ink-900">
          {dated ? t(`meaning.${verdict}On`, { date: endedOn }) : t(`meaning.${verdict}`)}
          {verification.renewing ? (
            <strong className="block">{t("renewing", { date: verification.validTo })}</strong>
          ) : null}
        </p>
        {verification.endCopy ? (
          <p className="text-ink-900">{t(verdict === "deregistered" ? "endCopy" : "endCopyOther")}</p>
        ) : null}
        <p className="text-14 text-ink-500">{t("asOf", { time: recordTime(asOf) })}</p>
        {test ? (
          <Tag kind="wait" icon={FlaskConical} className="mt-2">
            {t("test")}
          </Tag>
        ) : null}
      </div>
    </div>
  );
}

function Portrait({ verification, valid }: { verification: Verification; valid: boolean }) {
  const t = useTranslations("verify");
  const { photo, name } = verification;
  if (valid && photo) {
    return (
      // biome-ignore lint/performance/noImgElement: the optimiser would keep a copy of a personal photo
      <img
        src={photo}
        alt={t("photo", { name })}
        referrerPolicy="no-referrer"
        className="h-[9.625rem] w-[6.875rem] flex-none border border-rule-strong bg-paper-sunk object-cover"
      />
    );
  }
  if (valid) return null; // by number and name there is none
  return (
    <p className="grid h-[9.625rem] w-[6.875rem] flex-none place-items-center border border-rule-strong p-2 text-center text-14 text-ink-500">
      {t("photoInvalid")}
    </p>
  );
}

function Checks({ verification: { checks, verdict, version } }: { verification: Verification }) {
  const t = useTranslations("verify");
  const said = {
    registration: {
      good: t("check.registration"),
      bad: t(`check.registrationBad.${verdict === "doubtful" ? "valid" : verdict}`),
    },
    seal: { good: t("check.seal"), bad: t("check.sealBad") },
    newest: { good: t("check.newest", { version }), bad: t("check.newestBad", { version }) },
  };
  return (
    <section aria-labelledby="checked">
      <h2 id="checked" className="mb-3 text-20">
        {t("checked")}
      </h2>
      <ul className="border-rule border-y">
        {checks.map(({ key, good }) => (
          <li key={key} className="flex items-start gap-3 border-rule py-2 [&+&]:border-t">
            {good ? (
              <Check aria-hidden="true" className="mt-[.27em] text-jade-700" />
            ) : (
              <X aria-hidden="true" className="mt-[.27em] text-cinnabar-700" />
            )}
            <span className="min-w-0 text-ink-900">
              <span className="sr-only">{t(good ? "good" : "bad")}</span>
              {said[key][good ? "good" : "bad"]}
              {key === "registration" && !good ? (
                <span className="block text-14 text-ink-500">{t("check.circulating")}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
