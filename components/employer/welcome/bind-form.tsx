"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CodeRow } from "@/components/account/code-row";
import { useMobileRule } from "@/components/account/use-mobile-rule";
import { Refusals } from "@/components/forms/refusals";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { readPersonName } from "@/lib/domain/person-name";

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
  const [bound, setBound] = useState(false);
  // Without default values: what was typed before the page came to life is taken over.
  const { register, trigger, getValues, clearErrors, textOf, head, busy, place, sends } =
    useSentForm<Contact>({ fields, worded: true, short: true });

  function nameRule(typed: string): true | string {
    const read = readPersonName(typed ?? "", { latin: true });
    if (read.ok) return true;
    const [reason] = read.reasons;
    return word({ ...("values" in reason ? { values: reason.values } : {}), key: `name.${reason.key}` });
  }
  async function request() {
    if (!(await trigger("mobile", { shouldFocus: true }))) return undefined;
    clearErrors("code");
    return settle(client.employer.requestBindCode.mutate({ mobile: getValues("mobile") }));
  }
  const bind = sends({
    command: ({ name, mobile, code }) => client.employer.bind.mutate({ name, mobile, code: code.trim() }),
    done: () => {
      setBound(true);
      window.location.assign(next); // a whole new page: its frame has the places that are open now
    },
  });

  return (
    <form method="post" noValidate onSubmit={bind} className="grid gap-5">
      <Refusals texts={head.general} />
      <Field id="name" label={t("name")} hint={t("nameHint")} required error={textOf("name")}>
        <Input
          autoComplete="name"
          maxLength={60}
          {...register("name", { required: missing("name"), validate: nameRule })}
        />
      </Field>
      <Field id="mobile" label={t("mobile")} hint={t("mobileHint")} required error={textOf("mobile")}>
        <Input
          type="tel"
          autoComplete="tel"
          maxLength={30}
          {...register("mobile", { validate: mobileRule })}
        />
      </Field>
      <CodeRow
        id="code"
        error={textOf("code")}
        request={request}
        sent={() => t("sentTo", { mobile: getValues("mobile") })}
        onFieldReason={place}
        {...register("code", { required: missing("code") })}
      />
      <div className="grid gap-3">
        <Button type="submit" variant="primary" size="big" busy={busy || bound} busyLabel={t("busy")}>
          {t("submit")}
        </Button>
        <p className="text-14 text-ink-500">{t("privacy")}</p>
      </div>
    </form>
  );
}
