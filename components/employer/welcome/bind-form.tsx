"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { CodeRow } from "@/components/account/code-row";
import { Refusals } from "@/components/account/refusals";
import { useMobileRule } from "@/components/account/use-mobile-rule";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { readPersonName } from "@/lib/domain/person-name";
import type { Reason } from "@/lib/errors";

interface Contact {
  name: string;
  mobile: string;
  code: string;
}

const fields = ["name", "mobile", "code"] as const;

/** Asks who uses the certificate, and proves the mobile by a code; then leads on. */
export function BindForm({ next }: { next: string }) {
  const t = useTranslations("enterpriseKey.welcome");
  const missing = useTranslations("reasons.missing");
  const word = useReasons();
  const client = useTRPCClient();
  const mobileRule = useMobileRule();
  const [refusals, setRefusals] = useState<string[]>([]);
  const [bound, setBound] = useState(false);
  // Without default values: what was typed before the page came to life is taken over.
  const { register, handleSubmit, formState, trigger, getValues, setError, clearErrors } = useForm<Contact>();
  const { errors, isSubmitting } = formState;

  function nameRule(typed: string): true | string {
    const read = readPersonName(typed ?? "", { latin: true });
    if (read.ok) return true;
    const [reason] = read.reasons;
    return word({ ...("values" in reason ? { values: reason.values } : {}), key: `name.${reason.key}` });
  }
  function place(reason: Reason, text: string): boolean {
    const field = fields.find((name) => name === reason.field);
    if (field) setError(field, { message: text }, { shouldFocus: true });
    return field !== undefined;
  }
  async function request() {
    if (!(await trigger("mobile", { shouldFocus: true }))) return undefined;
    clearErrors("code");
    return settle(client.employer.requestBindCode.mutate({ mobile: getValues("mobile") }));
  }
  async function submit({ name, mobile, code }: Contact) {
    setRefusals([]);
    const answer = await settle(client.employer.bind.mutate({ name, mobile, code: code.trim() }));
    if (answer.ok) {
      setBound(true);
      window.location.assign(next); // a whole new page: its frame has the places that are open now
      return;
    }
    const left = answer.reasons.filter((reason) => !place(reason, word(reason)));
    setRefusals(left.map((reason) => word(reason, answer.reference)));
  }

  return (
    <form method="post" noValidate onSubmit={handleSubmit(submit)} className="grid gap-5">
      <Refusals texts={refusals} />
      <Field id="name" label={t("name")} hint={t("nameHint")} required error={errors.name?.message}>
        <Input
          autoComplete="name"
          maxLength={60}
          {...register("name", { required: missing("name"), validate: nameRule })}
        />
      </Field>
      <Field id="mobile" label={t("mobile")} hint={t("mobileHint")} required error={errors.mobile?.message}>
        <Input
          type="tel"
          autoComplete="tel"
          maxLength={30}
          {...register("mobile", { validate: mobileRule })}
        />
      </Field>
      <CodeRow
        id="code"
        error={errors.code?.message}
        request={request}
        sent={() => t("sentTo", { mobile: getValues("mobile") })}
        onFieldReason={place}
        {...register("code", { required: missing("code") })}
      />
      <div className="grid gap-3">
        <Button type="submit" variant="primary" size="big" busy={isSubmitting || bound} busyLabel={t("busy")}>
          {t("submit")}
        </Button>
        <p className="text-14 text-ink-500">{t("privacy")}</p>
      </div>
    </form>
  );
}
