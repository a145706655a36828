import { getTranslations } from "next-intl/server";
import { Begin } from "@/components/application/matters/begin";
import { WhyClosed } from "@/components/application/matters/why-closed";
import { ButtonLink } from "@/components/ui/button";
import type { EmployerChangeView } from "@/lib/dto/employer-change";
import type { Profession } from "@/lib/professions/schema";
import type { Step } from "./step-head";

/** The way through the step that is due: begins its application, leads to the one under way, or says why it cannot begin. */
export async function StepWay({
  profession,
  step: { kind, matter },
  view: { choice, running },
}: {
  profession: Profession;
  step: Step;
  view: EmployerChangeView;
}) {
  const t = await getTranslations("change");
  if (running) {
    const { id, acceptanceNumber } = running;
    return (
      <div className="grid justify-items-start gap-3">
        <p>{acceptanceNumber ? t("running", { number: acceptanceNumber }) : t("runningDraft")}</p>
        <ButtonLink variant="primary" href={`/applications/${id}${acceptanceNumber ? "" : "/form"}`}>
          {t(acceptanceNumber ? "toApplication" : "toDraft")}
        </ButtonLink>
      </div>
    );
  }
  const judged = choice.availability.find((availability) => availability.matter === matter);
  if (judged && !judged.open) return <WhyClosed profession={profession} choice={choice} closed={judged} />;
  return (
    <Begin
      registry={choice.registry.code}
      matter={matter}
      label={t(`begin.${kind}`)}
      leaving={kind === "leave"}
    />
  );
}
