import { FileText } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { Tag, type TagKind } from "@/components/ui/tag";
import type { RegistrationActState } from "@/lib/domain/registration-act";
import type { RegistrationActView } from "@/lib/dto/registration-act";
import { inLocale } from "@/lib/locale";
import { LookAgain } from "../case/look-again";
import { ActStep } from "./act-step";

const looks: Record<RegistrationActState, TagKind> = {
  proposed: "wait",
  announced: "wait",
  effective: "run",
  rejected: "no",
  withdrawn: "done",
  stopped: "done",
};

/** Lists the acts of the registry on a registration, the newest first, with the steps that are the reader's. */
export async function Acts({ acts, registry }: { acts: RegistrationActView[]; registry: string }) {
  const t = await getTranslations("register.act");
  if (acts.length === 0) return <p className="text-ink-500">{t("none")}</p>;
  const making = acts.some(
    ({ state, documents }) =>
      (state === "announced" || state === "effective") &&
      (documents.length === 0 || documents.some(({ fileId }) => fileId === null)),
  );
  return (
    <>
      <ol className="grid gap-4">
        {acts.map((act) => (
          <li key={act.id} className="rounded-2 border border-rule-strong bg-sheet p-4">
            <Act act={act} registry={registry} />
          </li>
        ))}
      </ol>
      {making ? (
        <div>
          <LookAgain />
        </div>
      ) : null}
    </>
  );
}

async function Act({ act, registry }: { act: RegistrationActView; registry: string }) {
  const [t, locale] = await Promise.all([getTranslations("register.act"), getLocale()]);
  const { id, version, kind, state, ground, heard, facts, heardUntil, steps } = act;
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="font-semibold text-18 text-ink-900">{t(`kind.${kind}`)}</strong>
        <Tag kind={looks[state]}>{t(`state.${state}`)}</Tag>
      </p>
      <p className="text-ink-900">
        {inLocale(ground.label, locale)}
        <span className="block text-14 text-ink-500">{ground.source}</span>
      </p>
      <p className="whitespace-pre-line break-words text-ink-900">{facts}</p>
      {heardUntil ? <p className="text-ink-900">{t("heardUntil", { date: heardUntil })}</p> : null}
      <Course act={act} />
      <Papers act={act} registry={registry} />
      {steps.length > 0 ? (
        <div className="flex flex-wrap gap-3 print:hidden">
          {steps.map((step) => (
            <ActStep key={step} registry={registry} act={{ id, version, kind, heard }} step={step} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** Who did what when; colleagues see the names. */
async function Course({ act }: { act: RegistrationActView }) {
  const t = await getTranslations("register.act");
  const { proposedBy, proposedAt, decidedBy, decidedAt, opinion, closedBy, closedAt, closing, state } = act;
  return (
    <ul className="grid gap-1 text-14 text-ink-700">
      <li>{t("proposed", { officer: proposedBy, time: recordTime(proposedAt) })}</li>
      {decidedAt ? (
        <li>
          {t(state === "rejected" ? "rejectedBy" : "approvedBy", {
            officer: decidedBy ?? "",
            time: recordTime(decidedAt),
          })}
          {opinion ? <span className="block break-words text-ink-900">{opinion}</span> : null}
        </li>
      ) : null}
      {closedAt && closing ? (
        <li>
          {t(
            `closed.${state === "effective" ? "effective" : state === "stopped" ? "stopped" : "withdrawn"}`,
            {
              officer: closedBy ?? "",
              time: recordTime(closedAt),
            },
          )}
          <span className="block break-words text-ink-900">{closing}</span>
        </li>
      ) : null}
    </ul>
  );
}

async function Papers({
  act: { proof, documents },
  registry,
}: {
  act: RegistrationActView;
  registry: string;
}) {
  const t = await getTranslations("register.act");
  const address = (id: string) => `/api/files/${id}?registry=${encodeURIComponent(registry)}`;
  const papers = [
    { key: "proof", href: address(proof), label: t("proof") },
    ...documents.flatMap(({ kind, number, fileId }) =>
      fileId
        ? [
            {
              key: kind,
              href: address(fileId),
              label: t("document", { kind: t(`documents.${kind}`), number }),
            },
          ]
        : [],
    ),
  ];
  return (
    <ul className="grid justify-items-start">
      {papers.map(({ key, href, label }) => (
        <li key={key}>
          <a
            href={href}
            target="_blank"
            rel="noopener"
            className={cn(buttonStyle({ variant: "quiet" }), "-ml-3 text-left")}
          >
            <FileText aria-hidden="true" />
            {label}
            <span className="sr-only">{t("newWindow")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
