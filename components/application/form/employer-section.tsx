"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { Field, Input } from "@/components/ui/field";
import { chosenRoute } from "@/lib/forms/check-route";
import { useOpenForm } from "./form-context";
import { sectionOf } from "./form-steps";
import { Opened } from "./opened";
import { useEmployerCheck } from "./use-employer-check";

/** Asks for the employer: looked up by its full name, or shown as registered; and for its telephone. */
export function EmployerSection() {
  const t = useTranslations("form.employer");
  const { matter, form, draft, errorAt, live } = useOpenForm();
  const absent = chosenRoute(matter, draft)?.absence.kind === "stated";
  const lookup = sectionOf(matter, "employer")?.mode === "lookup";
  return (
    <div className="grid gap-5 phone:grid-cols-2 phone:gap-x-6">
      {lookup ? (
        <Opened field="employerName">
          <EmployerName />
        </Opened>
      ) : (
        <DataList
          className="col-span-full"
          columns={2}
          items={[
            { term: t("registered"), value: draft.employerName },
            { term: t("creditCode"), value: draft.employerCreditCode },
          ]}
        />
      )}
      {lookup ? (
        <div className="grid content-start gap-1">
          <span id="employerCreditCode-label" className="font-medium text-ink-900">
            {t("creditCode")}
          </span>
          <output
            htmlFor="employerName"
            aria-labelledby="employerCreditCode-label"
            className="block min-h-12 break-all rounded-2 bg-paper-sunk px-3.5 py-[.55rem] text-ink-900"
          >
            {draft.employerCreditCode || <span className="text-ink-500">{t("creditCodeEmpty")}</span>}
          </output>
        </div>
      ) : null}
      <Opened field="employerPhone">
        <Field id="employerPhone" label={t("phone")} required={!absent} error={errorAt("employerPhone")}>
          <Input
            type="tel"
            autoComplete="off"
            maxLength={40}
            {...form.register("employerPhone", live("employerPhone"))}
          />
        </Field>
      </Opened>
    </div>
  );
}

function EmployerName() {
  const t = useTranslations("form.employer");
  const { form, draft, errorAt, reasonAt } = useOpenForm();
  const { busy, check, takeName } = useEmployerCheck();
  const verified = draft.employerCreditCode !== "";
  const similar = reasonAt("employerName")?.values?.similar;
  return (
    <div className="col-span-full grid gap-2">
      <Field
        id="employerName"
        label={t("name")}
        hint={t("nameHint")}
        required
        error={errorAt("employerName")}
      >
        <div className="flex flex-wrap gap-2">
          <div className="min-w-0 flex-[1_1_16rem]">
            <EmployerInput onEnter={check} />
          </div>
          <Button className="min-h-12 max-phone:w-full" onClick={check} busy={busy} busyLabel={t("checking")}>
            {t("check")}
          </Button>
        </div>
      </Field>
      <p role="status" className="text-jade-800 empty:hidden">
        {verified && !form.formState.errors.employerName ? t("verified") : null}
      </p>
      {typeof similar === "string" ? (
        <p>
          <Button onClick={() => takeName(similar)}>{t("take", { name: similar })}</Button>
        </p>
      ) : null}
    </div>
  );
}

function EmployerInput({ onEnter }: { onEnter: () => void }) {
  const { form, draft } = useOpenForm();
  const { setValue, clearErrors } = form;
  return (
    <Input
      autoComplete="organization"
      maxLength={200}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault(); // Enter checks the name; it does not save the form
        onEnter();
      }}
      {...form.register("employerName", {
        onChange: () => {
          if (draft.employerCreditCode !== "") setValue("employerCreditCode", "", { shouldDirty: true });
          clearErrors("employerName");
        },
      })}
    />
  );
}
