import { getTranslations } from "next-intl/server";
import { periodsOf } from "@/components/application/progress";
import { DataList } from "@/components/ui/data-list";
import { Link } from "@/components/ui/link";
import { matterOf } from "@/lib/professions/parts";
import type { Profession } from "@/lib/professions/schema";
import type { Step } from "./step-head";

/** Says of a step that is not done who signs, how long it takes, what happens to validity and number, and what is filled in. */
export async function StepTerms({
  profession,
  step: { kind, matter },
  registry,
}: {
  profession: Profession;
  step: Step;
  registry: string;
}) {
  const [t, words] = await Promise.all([getTranslations("change"), getTranslations("applications.matters")]);
  const { years } = profession.validity;
  const { keepsNumber, educationWithinValidity } = profession.reRegistration;
  const leaves = kind === "leave";
  const effective = matterOf(profession, matter).routes[0]?.decision.kind === "none";
  const validity = {
    leave: t("validityLeave"),
    register: t("validityNew", { years, keeps: keepsNumber ? "yes" : "no" }),
    add: t("validityAdd", { years }),
  };
  const prefilled = { leave: t("prefilledLeave"), register: t("prefilledNew"), add: t("prefilledAdd") };
  return (
    <div>
      <DataList
        look="plain"
        items={[
          { term: t("signers"), value: t(leaves ? "signersOld" : "signersNew") },
          {
            term: t("period"),
            value: effective
              ? words("periodEffective")
              : words("periodText", { days: periodsOf({ professionCode: profession.code, matter }).days }),
          },
          { term: t("validity"), value: validity[kind] },
          { term: t("prefilled"), value: prefilled[kind] },
        ]}
      />
      {kind === "register" && !educationWithinValidity ? (
        <p className="mt-2 text-14">{t("education")}</p>
      ) : null}
      {leaves ? (
        <Link href={`/guides/${registry}/${matter}`} className="mt-1 inline-flex min-h-11 items-center">
          {t("cannotSign")}
        </Link>
      ) : null}
    </div>
  );
}
