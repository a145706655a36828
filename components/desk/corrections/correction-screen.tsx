import { ExternalLink } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { recordTime } from "@/components/session/record-time";
import { buttonStyle } from "@/components/ui/button-style";
import { DataList } from "@/components/ui/data-list";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { UploadItem } from "@/components/ui/upload";
import type { CorrectionView } from "@/lib/dto/correction";
import { inMegabytes } from "@/lib/megabytes";
import { deskAddress } from "@/lib/queue/address";
import { CorrectionActs } from "./correction-acts";
import { correctionsAddress } from "./correction-address";
import { CorrectionTag } from "./correction-tag";
import { Differences } from "./differences";
import { ProofUpload } from "./proof-upload";

/** One correction on one page: from what to what and why, its proof, what it brings about, and the officer's step. */
export async function CorrectionScreen({
  registry,
  profession,
  shown,
}: {
  registry: string;
  /** The registry's profession, in words. */
  profession: string;
  shown: CorrectionView;
}) {
  const [t, all, words] = await Promise.all([
    getTranslations("correction.case"),
    getTranslations("correction"),
    getTranslations("desk"),
  ]);
  const { before, state, ground, opinion, enteredBy, enteredAt, decidedBy, decidedAt } = shown;
  const who = (name: string, at: Date) => t("who", { name, time: recordTime(at).slice(0, 16) });
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("title", { name: before.name })}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { href: "/desk", label: words("desk") },
          { href: deskAddress(registry), label: profession },
          { href: correctionsAddress(registry), label: all("title") },
          { label: before.name },
        ]}
        actions={<CorrectionTag state={state} />}
      />
      <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          <Sheet aria-labelledby="what">
            <SheetHead id="what" title={t("what")} />
            <SheetBody className="grid gap-5">
              <Differences shown={shown} />
              <DataList
                look="plain"
                items={[
                  {
                    term: t("ground"),
                    value: <span className="whitespace-pre-line wrap-anywhere">{ground}</span>,
                  },
                  { term: t("enteredBy"), value: who(enteredBy, enteredAt) },
                  ...(decidedBy && decidedAt
                    ? [{ term: t("decidedBy"), value: who(decidedBy, decidedAt) }]
                    : []),
                  ...(opinion ? [{ term: t("opinion"), value: opinion }] : []),
                ]}
              />
            </SheetBody>
          </Sheet>
          <Proof registry={registry} shown={shown} />
        </div>
        <Step registry={registry} shown={shown} />
      </div>
    </Main>
  );
}

async function Proof({ registry, shown: { id, proof, may } }: { registry: string; shown: CorrectionView }) {
  const t = await getTranslations("correction.case");
  return (
    <Sheet aria-labelledby="proof-head">
      <SheetHead id="proof-head" title={t("proof")} />
      <SheetBody className="grid gap-4">
        {proof ? (
          <UploadItem
            name={proof.name ?? t("proofUnnamed")}
            detail={t("proofDetail", { size: inMegabytes(proof.byteLength), pages: proof.pages })}
            actions={
              <a
                href={`/api/files/${proof.id}?${new URLSearchParams({ registry })}`}
                target="_blank"
                rel="noopener"
                className={buttonStyle()}
              >
                <ExternalLink aria-hidden="true" />
                {t("proofOpen")}
                <span className="sr-only">{t("newWindow")}</span>
              </a>
            }
          />
        ) : (
          <p>{t("proofNone")}</p>
        )}
        {may.change ? (
          <ClientArea areas={["correction", "form", "reasons"]}>
            <ProofUpload registry={registry} id={id} proved={proof !== null} />
          </ClientArea>
        ) : null}
      </SheetBody>
    </Sheet>
  );
}

async function Step({ registry, shown }: { registry: string; shown: CorrectionView }) {
  const t = await getTranslations("correction.case");
  const { id, version, state, may, inFlight, registrations, before, proof } = shown;
  const waits = state === "waiting";
  return (
    <section
      aria-labelledby="step"
      className="grid gap-4 rounded-3 border border-rule-strong bg-paper-sunk p-4 phone:p-6"
    >
      <h2 id="step" className="text-18">
        {t("step")}
      </h2>
      {inFlight.length > 0 ? (
        <Note kind="wait" title={t("inFlightTitle")}>
          <p>{t("inFlight", { numbers: inFlight.join("、") })}</p>
        </Note>
      ) : null}
      {waits && may.change ? <p>{t(proof ? "waits" : "proofFirst")}</p> : null}
      {may.decide || may.change ? (
        <ClientArea areas={["correction", "reasons"]}>
          <CorrectionActs registry={registry} shown={{ id, version, may }} name={before.name} />
        </ClientArea>
      ) : (
        <p className="text-ink-700">{t(waits ? "waits" : "over")}</p>
      )}
      {waits ? (
        <div className="text-14">
          <h3 className="text-16">{t("effects")}</h3>
          <ul className="grid list-disc gap-1 pl-5">
            <li>{t("effectPerson")}</li>
            <li>
              {t("effectCertificates", {
                count: registrations.length,
                numbers: registrations.map(({ number }) => number).join("、"),
              })}
            </li>
            <li>{t("effectOthers")}</li>
          </ul>
        </div>
      ) : null}
    </section>
  );
}
