"use client";

import { useLocale, useTranslations } from "next-intl";
import { PdfField } from "@/components/files/pdf-field";
import { Field, Select, Textarea } from "@/components/ui/field";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { absenceTextLength } from "@/lib/domain/opinion-length";
import { chosenRoute, writtenAbsence } from "@/lib/forms/check-route";
import { inLocale } from "@/lib/locale";
import type { Route } from "@/lib/professions/schema";
import { useOpenForm } from "./form-context";

/** Asks whether the employer signs; where it does not, why, in words too, and for proof. */
export function RouteSection() {
  const t = useTranslations("form.route");
  const locale = useLocale();
  const { matter, draft, form, errorAt, set } = useOpenForm();
  function choose(route: Route) {
    set("route", route.id);
    form.clearErrors(["absenceGround", "absenceText", "absenceProof", "employerPhone"]); // another route asks for other things
  }
  const chosen = chosenRoute(matter, draft);
  return (
    <RadioGroup id="route" name="route" label={t("label")} required error={errorAt("route")}>
      {matter.routes.map((route) => (
        <Radio
          key={route.id}
          boxed
          value={route.id}
          label={route.offer ? inLocale(route.offer.label, locale) : route.id}
          hint={route.offer ? inLocale(route.offer.text, locale) : undefined}
          checked={route === chosen}
          onChange={() => choose(route)}
        >
          {route === chosen && route.absence.kind === "stated" ? <Absence route={route} /> : null}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Absence({ route: { absence, proof } }: { route: Route }) {
  const t = useTranslations("form.route");
  const locale = useLocale();
  const { form, draft, errorAt, live, set } = useOpenForm();
  if (absence.kind !== "stated" || proof.kind !== "pdf") return null;
  return (
    <div className="grid gap-5">
      <Field id="absenceGround" label={t("ground")} required error={errorAt("absenceGround")}>
        <Select {...form.register("absenceGround", live("absenceGround"))}>
          <option value="">{t("chooseGround")}</option>
          {absence.grounds.map(({ code, label }) => (
            <option key={code} value={code}>
              {inLocale(label, locale)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        id="absenceText"
        label={t("text")}
        hint={t("textHint", absenceTextLength)}
        required
        error={errorAt("absenceText")}
        aside={
          <span className="text-14 text-ink-500">
            {t("count", { count: writtenAbsence(draft).length, most: absenceTextLength.most })}
          </span>
        }
      >
        <Textarea rows={4} {...form.register("absenceText", live("absenceText"))} />
      </Field>
      <PdfField
        id="absenceProof"
        purpose="absenceProof"
        label={t("proof")}
        hint={t("proofHint")}
        required
        maxBytes={proof.maxBytes}
        value={draft.absenceProof}
        error={errorAt("absenceProof")}
        onChange={(file) => set("absenceProof", file)}
      />
    </div>
  );
}
