import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { recordTime } from "@/components/session/record-time";
import { cn } from "@/components/ui/cn";
import type { Signatory } from "@/lib/dto/signing";

/** Lists who signs, in their order; the one whose turn it is is lit. */
export function Parties({ parties }: { parties: Signatory[] }) {
  const t = useTranslations("signing.parties");
  function said({ party, standing, signedAt }: Signatory) {
    if (signedAt) return t("signed", { time: recordTime(signedAt) });
    if (standing === "now") return `${t("now")}　${t(`method.${party}`)}`;
    return t(party === "employer" ? "nextEmployer" : "next");
  }
  return (
    <ol aria-label={t("label")}>
      {parties.map((each, index) => {
        const now = each.standing === "now";
        return (
          <li
            key={each.party}
            aria-current={now ? "step" : undefined}
            className={cn(
              "grid grid-cols-[2rem_minmax(0,1fr)] gap-3 border-rule border-b px-4 py-4 phone:px-5",
              now && "bg-azurite-50 shadow-[inset_4px_0_0_var(--color-azurite-700)]",
            )}
          >
            <span
              aria-hidden="true"
              className={cn("font-serif text-24 leading-snug", now ? "text-azurite-700" : "text-ink-500")}
            >
              {t("ordinal", { n: index + 1 })}
            </span>
            <div className="min-w-0">
              <p className={cn("text-ink-900", now && "font-semibold")}>{each.name}</p>
              <p className={cn("flex items-start gap-1 text-14", now ? "text-azurite-800" : "text-ink-500")}>
                {each.signedAt ? <Check aria-hidden="true" className="mt-[.2em] text-jade-700" /> : null}
                {said(each)}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
