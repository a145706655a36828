import { getTranslations } from "next-intl/server";
import { endsRegistration } from "@/components/application/progress";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import type { DeskCase } from "@/lib/dto/desk";
import type { Neighbours } from "@/lib/dto/queue";
import { type QueueAsked, queueAddress } from "@/lib/queue/address";
import { Beside } from "../claim/beside";
import { CaseClaim } from "../claim/case-claim";
import { Asked } from "./asked";
import { CaseCourse } from "./case-course";
import { CaseHead } from "./case-head";
import { CasePanel } from "./case-panel";
import { Checks } from "./checks";
import { Differences } from "./differences";
import { Earlier } from "./earlier";
import { Outcome } from "./outcome";
import { SignedForm } from "./signed-form";
import { Stated } from "./stated";
import { FurtherSteps } from "./steps/further-steps";

/** A case on one page: what is stated and what the checks found, beside the signed form, beside the officer's step. */
export async function CaseScreen({
  shown,
  from,
  place,
  beside,
}: {
  shown: DeskCase;
  /** The queue that the reader came from. */
  from: QueueAsked;
  /** Where the case stood in it. */
  place: string | undefined;
  beside: Neighbours;
}) {
  const t = await getTranslations("desk.case");
  const { id, version, state, grounds, wordings, reviews, may, registry, identity } = shown;
  const about = endsRegistration(shown) ? ("end" as const) : ("register" as const);
  const step = {
    id,
    version,
    state,
    grounds,
    wordings,
    reviews,
    may,
    steps: shown.steps,
    registry: registry.code,
    name: identity.name,
    about,
  };
  const subject = { id, version, registry: registry.code, name: identity.name };
  return (
    <Main work>
      <CaseHead shown={shown} from={from} />
      <Beside registry={registry.code} from={from} beside={beside} />
      <div className="grid items-stretch rounded-3 border border-rule-strong bg-sheet max-phone:-mx-4 max-phone:rounded-none max-phone:border-x-0 print:mx-0 print:border-0 work:grid-cols-[minmax(0,1.4fr)_minmax(0,1.45fr)_minmax(19rem,1fr)]">
        <div className="grid min-w-0 content-start gap-8 p-4 phone:p-6 print:px-0 print:pt-0">
          <Differences shown={shown} />
          <Stated shown={shown} />
          <Checks checks={shown.checks} />
          <Earlier shown={shown} />
        </div>
        <div className="min-w-0 bg-desk p-4 phone:p-6 print:px-0 print:pt-0">
          <SignedForm shown={shown} />
        </div>
        <div className="grid min-w-0 content-start gap-8 bg-paper-sunk p-4 phone:p-6 print:px-0 print:pt-0">
          <Asked shown={shown} />
          <CaseClaim key={id} registry={registry.code} id={id} asks={may.review || may.decide}>
            <CasePanel shown={step} from={from} place={place} />
          </CaseClaim>
          <FurtherSteps
            key={version}
            steps={shown.steps}
            nameable={shown.nameable}
            wordings={wordings}
            state={state}
            subject={subject}
          />
          <Outcome shown={shown} />
          <CaseCourse shown={shown} />
          <ButtonLink
            data-back-to-queue=""
            href={queueAddress(registry.code, from)}
            className="justify-self-start print:hidden"
          >
            {t("back")}
          </ButtonLink>
        </div>
      </div>
    </Main>
  );
}
