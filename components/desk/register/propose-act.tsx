"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { UploadsContext } from "@/components/files/uploads-context";
import { useAwaitedUpload } from "@/components/files/use-awaited-upload";
import { useDone } from "@/components/forms/use-done";
import { useTRPCClient } from "@/components/trpc/client";
import { useCommand } from "@/components/trpc/use-command";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Field, Select, Textarea } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import type { PdfDescription } from "@/lib/dto/file";
import type { RegistrationView } from "@/lib/dto/register";
import { inLocale } from "@/lib/locale";
import type { RegistryActKind } from "@/lib/professions/registry-acts-schema";
import { WordingChoice } from "../wordings/wording-choice";
import { ProofField } from "./proof-field";

type Shown = Pick<RegistrationView, "id" | "registry" | "grounds" | "wordings"> & {
  offered: RegistryActKind[];
};

/** Proposes an act on a registration: kind, legal ground, what was found, proof; says what comes next. */
export function ProposeAct({ shown: { id, registry, grounds, wordings, offered } }: { shown: Shown }) {
  const t = useTranslations("register.propose");
  const kinds = useTranslations("register.act.kind");
  const locale = useLocale();
  const word = useReasons();
  const client = useTRPCClient();
  const done = useDone();
  const { busy, refusal, run } = useCommand();
  const [kind, setKind] = useState<RegistryActKind>();
  const [ground, setGround] = useState("");
  const [facts, setFacts] = useState("");
  const [proof, setProof] = useState<PdfDescription>();
  const chosen = kind && grounds[kind]?.find(({ code }) => code === ground);
  const file = useAwaitedUpload();
  const errorOf = (field: string) => {
    const reason = refusal?.reasons.find((one) => one.field === field);
    return reason && word(reason);
  };
  const general = refusal?.reasons.filter(({ field }) => !field) ?? [];
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!kind || busy || file.holdsBack()) return;
    const act = { registry, registrationId: id, kind, ground, facts, proof: proof?.id ?? ("" as const) };
    const settled = await run(client.register.propose.mutate(act));
    if (!settled.ok) return focusOn(settled.reasons.find(({ field }) => field)?.field);
    done(t("done"));
  }
  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-5">
      {general.map((reason) => (
        <Note key={reason.key} kind="no" role="alert" title={t("notDone")}>
          <p>{word(reason, refusal?.reference)}</p>
        </Note>
      ))}
      <RadioGroup label={t("kind")} required name="kind">
        {offered.map((one) => (
          <Radio
            key={one}
            value={one}
            checked={kind === one}
            label={kinds(one)}
            hint={t(`hint.${one}`)}
            onChange={() => {
              setKind(one);
              setGround("");
            }}
          />
        ))}
      </RadioGroup>
      {kind ? (
        <>
          <Field id="ground" label={t("ground")} required error={errorOf("ground")}>
            <Select value={ground} onChange={(event) => setGround(event.target.value)}>
              <option value="">{t("choose")}</option>
              {(grounds[kind] ?? []).map(({ code, label }) => (
                <option key={code} value={code}>
                  {inLocale(label, locale)}
                </option>
              ))}
            </Select>
          </Field>
          {chosen ? (
            <p className="-mt-3 text-14 text-ink-500">
              {t("source", { source: chosen.source })}
              {chosen.hearingDays ? t("hearing", { days: chosen.hearingDays }) : null}
              {chosen.waitingYears ? t("waiting", { years: chosen.waitingYears }) : null}
            </p>
          ) : null}
          <WordingChoice
            key={kind}
            id="facts-wording"
            of={{ kind, wordings }}
            words={facts}
            onChange={setFacts}
          />
          <Field id="facts" label={t("facts")} hint={t("factsHint")} required error={errorOf("facts")}>
            <Textarea value={facts} maxLength={2000} onChange={(event) => setFacts(event.target.value)} />
          </Field>
          <UploadsContext value={file.uploads}>
            <ProofField
              registry={registry}
              registration={id}
              value={proof}
              error={file.error ?? errorOf("proof")}
              onChange={setProof}
            />
          </UploadsContext>
          <Button type="submit" variant="primary" size="big" busy={busy} busyLabel={t("busy")} block>
            {t("submit")}
          </Button>
          <p className="text-14 text-ink-500">{t("fourEyes")}</p>
        </>
      ) : null}
    </form>
  );
}

/** Leads to the field at fault, once its error is there to be read. */
function focusOn(field: string | undefined) {
  requestAnimationFrame(() => field && document.getElementById(field)?.focus());
}
