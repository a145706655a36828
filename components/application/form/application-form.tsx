"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { UploadsContext } from "@/components/files/uploads-context";
import { Main } from "@/components/layout/container";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { StepsBar, StepsRail } from "@/components/ui/steps-rail";
import type { ApplicationView } from "@/lib/dto/application";
import { checkDraft } from "@/lib/forms/check-draft";
import { educationAsked } from "@/lib/forms/education";
import type { Profession } from "@/lib/professions/schema";
import { DeclarationSection } from "./declaration-section";
import { EducationSection } from "./education-section";
import { EmployerSection } from "./employer-section";
import { FormActions } from "./form-actions";
import { FormContext } from "./form-context";
import { FormNotes } from "./form-notes";
import { FormSection } from "./form-section";
import { type StepId, stepOfField, stepsOf } from "./form-steps";
import { IdentitySection } from "./identity-section";
import { ImagesSection } from "./images-section";
import { KeptLine } from "./kept-line";
import { QualificationSection } from "./qualification-section";
import { ReasonSection } from "./reason-section";
import { RegistrationsSection } from "./registrations-section";
import { RouteSection } from "./route-section";
import { useApplicationForm } from "./use-application-form";
import { useStep } from "./use-step";
import { VoidDialog } from "./void-dialog";

const parts: Record<StepId, () => React.ReactNode> = {
  identity: IdentitySection,
  registrations: RegistrationsSection,
  reason: ReasonSection,
  route: RouteSection,
  employer: EmployerSection,
  images: ImagesSection,
  qualification: QualificationSection,
  education: EducationSection,
  declaration: DeclarationSection,
};

/** Fills in an application: its parts one below the other on desktops, one at a time on phones. */
export function ApplicationForm({
  view: initial,
  profession,
  title,
}: {
  view: ApplicationView;
  profession: Profession;
  title: string;
}) {
  const t = useTranslations("form");
  const open = useApplicationForm(initial, profession);
  const { view, matter, facts, form, draft, settled } = open;
  const asked = educationAsked({ profession, matter, draft, facts });
  const steps = stepsOf(matter, asked.length > 0);
  const step = useStep(steps);
  const [asking, setAsking] = useState(false);
  const lacking = new Set(
    checkDraft({ profession, matter, draft: settled ? { ...draft, agreed: true } : draft, facts }).map(
      ({ field }) => stepOfField(field ?? ""),
    ),
  );
  const wrong = new Set(Object.keys(form.formState.errors).map(stepOfField));
  const stateOf = (id: StepId) => {
    if (wrong.has(id)) return "bad";
    if (id === step.current) return "current";
    return lacking.has(id) ? "todo" : "done";
  };
  const shown = steps.map((id) => ({ id, label: t(`steps.${id}`), state: stateOf(id) }) as const);
  const stateLabels = {
    done: t("states.done"),
    current: t("states.current"),
    bad: t("states.bad"),
    todo: t("states.todo"),
  };
  const at = steps.indexOf(step.current);
  const voids = view.state === "applicantSigned"; // saving makes what was signed void
  const kept = <KeptLine keeping={open.keeping} changed={open.changed} />;
  return (
    <FormContext value={{ view, profession, matter, facts, form, draft, settled }}>
      <form
        noValidate
        aria-labelledby="page-title"
        onSubmit={(event) => {
          event.preventDefault();
          const sending = open.uploads.underWay.size > 0; // saving then only says so
          if (voids && !sending && checkDraft({ profession, matter, draft, facts }).length === 0)
            setAsking(true);
          else void open.save();
        }}
        onBlur={() => void open.keep()}
      >
        <Main>
          <PageHeader
            title={title}
            breadcrumbsLabel={t("trail")}
            breadcrumbs={[{ label: t("list"), href: "/applications" }, { label: title }]}
            actions={<div className="max-desk:hidden">{kept}</div>}
          />
          <StepsBar
            label={t("progress")}
            steps={[...shown]}
            stateLabels={stateLabels}
            position={wrong.size > 0 ? t("toMend", { count: wrong.size }) : `${at + 1}／${steps.length}`}
            title={t(`steps.${step.current}`)}
            saved={kept}
          />
          <div className="grid items-start gap-6 pt-4 desk:grid-cols-[12.5rem_minmax(0,1fr)] desk:gap-8 desk:pt-0">
            <StepsRail
              label={t("progress")}
              steps={[...shown]}
              stateLabels={stateLabels}
              onChoose={(id) => step.go(id as StepId)}
            >
              {t("railNote")}
            </StepsRail>
            <div className="grid min-w-0 gap-5">
              <FormNotes
                open={open}
                steps={steps}
                onFollow={(field) => {
                  const goal = stepOfField(field);
                  if (goal) step.show(goal);
                }}
              />
              <Sheet as="div">
                <UploadsContext value={open.uploads}>
                  {steps.map((id, index) => {
                    const Part = parts[id];
                    return (
                      <FormSection
                        key={id}
                        id={id}
                        index={index}
                        current={id === step.current}
                        onEnter={() => step.note(id)}
                      >
                        <Part />
                      </FormSection>
                    );
                  })}
                </UploadsContext>
              </Sheet>
            </div>
          </div>
        </Main>
        <FormActions open={open} steps={steps} current={step.current} go={step.go} />
      </form>
      <VoidDialog
        view={view}
        open={asking}
        onOpenChange={setAsking}
        onConfirm={() => {
          setAsking(false);
          void open.save();
        }}
      />
    </FormContext>
  );
}
