"use client";

import { useLocale, useTranslations } from "next-intl";
import { PdfField } from "@/components/files/pdf-field";
import { DataList } from "@/components/ui/data-list";
import { Field, Input, Select } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { provinces } from "@/lib/domain/provinces";
import { inLocale } from "@/lib/locale";
import { useOpenForm } from "./form-context";
import { Opened, useOpened } from "./opened";
import { QualificationDate } from "./qualification-date";

/** Asks where the qualification was obtained: at home it is read from the register, from elsewhere it is declared with a scan. */
export function OriginOfQualification() {
  const t = useTranslations("form.qualification");
  const locale = useLocale();
  const { view, draft, errorAt, set } = useOpenForm();
  const opened = useOpened()("qualificationOrigin");
  const choose = (origin: "home" | "elsewhere") => (opened ? set("qualificationOrigin", origin) : undefined);
  const place = inLocale(view.registry.province, locale);
  return (
    <RadioGroup
      id="qualificationOrigin"
      name="qualificationOrigin"
      label={t("origin")}
      required
      error={errorAt("qualificationOrigin")}
    >
      <Radio
        boxed
        value="home"
        label={place}
        hint={t("homeHint")}
        checked={draft.qualificationOrigin === "home"}
        onChange={() => choose("home")}
      >
        {draft.qualificationOrigin === "home" ? <FromRegister /> : null}
      </Radio>
      <Radio
        boxed
        value="elsewhere"
        label={t("elsewhere")}
        hint={t("elsewhereHint")}
        checked={draft.qualificationOrigin === "elsewhere"}
        onChange={() => choose("elsewhere")}
      >
        {draft.qualificationOrigin === "elsewhere" ? <Declared /> : null}
      </Radio>
    </RadioGroup>
  );
}

function FromRegister() {
  const t = useTranslations("form.qualification");
  const { view, facts } = useOpenForm();
  const { registered } = facts;
  if (!registered)
    return (
      <Note kind="no">
        <p>{t("notInRegister", { number: view.registry.hotline })}</p>
      </Note>
    );
  return (
    <DataList
      columns={2}
      items={[
        { term: t("number"), value: registered.number },
        { term: t(registered.kind === "approval" ? "approvalDate" : "issueDate"), value: registered.date },
      ]}
    />
  );
}

function Declared() {
  const t = useTranslations("form.qualification");
  const locale = useLocale();
  const { facts, form, draft, errorAt, live, set } = useOpenForm();
  return (
    <div className="grid gap-5">
      <Opened field="qualificationNumber">
        <div className="grid gap-5 phone:grid-cols-2 phone:gap-x-6">
          <Field
            id="qualificationProvince"
            label={t("province")}
            required
            error={errorAt("qualificationProvince")}
          >
            <Select {...form.register("qualificationProvince", live("qualificationProvince"))}>
              <option value="">{t("chooseProvince")}</option>
              {provinces
                .filter(({ code }) => code !== facts.province)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {inLocale(name, locale)}
                  </option>
                ))}
            </Select>
          </Field>
          <Field id="qualificationNumber" label={t("number")} required error={errorAt("qualificationNumber")}>
            <Input
              autoComplete="off"
              maxLength={40}
              {...form.register("qualificationNumber", live("qualificationNumber"))}
            />
          </Field>
        </div>
        <QualificationDate />
      </Opened>
      <Opened field="qualificationScan">
        <PdfField
          id="qualificationScan"
          purpose="qualificationScan"
          label={t("scan")}
          hint={t("scanHint")}
          required
          value={draft.qualificationScan}
          error={errorAt("qualificationScan")}
          onChange={(file) => set("qualificationScan", file)}
        />
      </Opened>
    </div>
  );
}
