import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import type { DeskCase, QueueQuery } from "@/lib/dto/desk";
import { queueAddress } from "../queue/queue-address";
import { CaseCourse } from "./case-course";
import { CaseHead } from "./case-head";
import { CasePanel } from "./case-panel";
import { Checks } from "./checks";
import { Outcome } from "./outcome";
import { SignedForm } from "./signed-form";
import { Stated } from "./stated";

/** A case on one page: what is stated and what the checks found, beside the signed form, beside the officer's step. */
export async function CaseScreen({
  shown,
  from,
}: {
  shown: DeskCase;
  /** The queue that the reader came from. */
  from: QueueQuery;
}) {
  const t = await getTranslations("desk.case");
  const { id, version, state, grounds, reviews, may, registry, identity } = shown;
  const step = { id, version, state, grounds, reviews, may, registry: registry.code, name: identity.name };
  return (
    <Main work>
      <CaseHead shown={shown} from={from} />
      <div className="grid items-stretch rounded-3 border border-rule-strong bg-sheet max-phone:-mx-4 max-phone:rounded-none max-phone:border-x-0 work:grid-cols-[minmax(0,1.4fr)_minmax(0,1.45fr)_minmax(19rem,1fr)]">
        <div className="grid min-w-0 content-start gap-8 p-4 phone:p-6">
          <Stated shown={shown} />
          <Checks checks={shown.checks} />
        </div>
        <div className="min-w-0 bg-desk p-4 phone:p-6">
          <SignedForm shown={shown} />
        </div>
        <div className="grid min-w-0 content-start gap-8 bg-paper-sunk p-4 phone:p-6">
          <CasePanel key={id} shown={step} from={from} />
          <Outcome shown={shown} />
          <CaseCourse shown={shown} />
          <ButtonLink href={queueAddress(registry.code, from)} className="justify-self-start print:hidden">
            {t("back")}
          </ButtonLink>
        </div>
      </div>
    </Main>
  );
}
