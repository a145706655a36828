import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { recordTime } from "@/components/session/record-time";
import { Sheet } from "@/components/ui/sheet";
import { type ApplicationState, isClosed } from "@/lib/domain/application";
import type { ApplicationView } from "@/lib/dto/application";
import { periodsOf } from "../progress";
import { ProgressThread } from "../progress-thread";

const periods: Partial<Record<ApplicationState, "acceptance" | "decision">> = {
  awaitingAcceptance: "acceptance",
  inReview: "decision",
  inDecision: "decision",
};

/** Says before all else who has the application, since when, until when and what comes next. */
export async function NowSheet({
  application,
  who,
  next,
  last,
  thread,
  children,
}: {
  application: Pick<ApplicationView, "state" | "matter" | "route" | "stateSince" | "professionCode">;
  /** Who has it, in the reader's words. */
  who: ReactNode;
  /** What comes next, in the reader's words. */
  next: ReactNode;
  /** The last day of what runs now, where it is known. */
  last?: ReactNode | undefined;
  /** Its stations, where the reader knows more of them than the state says. */
  thread?: ReactNode | undefined;
  /** What else the reader must know at once. */
  children?: ReactNode | undefined;
}) {
  const [t, until] = await Promise.all([
    getTranslations("applications.view"),
    getTranslations("applications.until"),
  ]);
  const { state, stateSince } = application;
  const closed = isClosed(state);
  const days = periodsOf(application);
  return (
    <Sheet bound aria-labelledby="who">
      <div className="grid gap-3 p-4 phone:p-6">
        <p className="text-14 text-ink-500">{t(closed ? "whoClosed" : "who")}</p>
        <h2 id="who" className="font-serif text-24">
          {who}
        </h2>
        {children}
        {thread ?? <ProgressThread way={application} state={state} />}
      </div>
      <dl className="grid border-rule border-t desk:auto-cols-fr desk:grid-flow-col">
        <Fact term={t("since")}>{recordTime(stateSince)}</Fact>
        <Fact term={t("until")}>
          {closed ? until("closed") : (last ?? until(periods[state] ?? "none", days))}
        </Fact>
        <Fact term={t("next")}>{next}</Fact>
      </dl>
    </Sheet>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="border-rule px-4 py-3 phone:px-6 phone:py-4 max-desk:[&+&]:border-t desk:[&+&]:border-l">
      <dt className="text-14 text-ink-500">{term}</dt>
      <dd className="text-ink-900">{children}</dd>
    </div>
  );
}
