"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { maskMobile } from "@/lib/domain/mobile";
import type { Reason } from "@/lib/errors";
import { CodeRow } from "./code-row";
import { Refusals } from "./refusals";
import { useMobileRule } from "./use-mobile-rule";

interface Change {
  oldCode: string;
  mobile: string;
  newCode: string;
}

/** Changes the mobile once the old and the new number have each proved themselves by a code. */
export function ChangeMobile({ mobile }: { /** The present number, masked. */ mobile: string }) {
  const t = useTranslations("account.page");
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState("");
  const router = useRouter();
  function done(to: string) {
    setOpen(false);
    setChanged(maskMobile(to));
    router.refresh();
  }
  return (
    <div className="grid gap-4">
      {changed ? (
        <Note kind="ok" role="status">
          <p>{t("changed", { mobile: changed })}</p>
        </Note>
      ) : null}
      {open ? (
        <ChangeForm mobile={mobile} onDone={done} onCancel={() => setOpen(false)} />
      ) : (
        <div>
          <Button
            onClick={() => {
              setChanged("");
              setOpen(true);
            }}
          >
            {t("change")}
          </Button>
        </div>
      )}
    </div>
  );
}

function ChangeForm({
  mobile,
  onDone,
  onCancel,
}: {
  mobile: string;
  onDone: (to: string) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("account.page");
  const codes = useTranslations("account.codes");
  const missing = useTranslations("reasons.missing");
  const word = useReasons();
  const client = useTRPCClient();
  const mobileRule = useMobileRule();
  const [refusals, setRefusals] = useState<string[]>([]);
  const { register, handleSubmit, formState, trigger, getValues, setError, clearErrors } = useForm<Change>();
  const { errors, isSubmitting } = formState;

  function place(reason: Reason, text: string): boolean {
    const field = (["oldCode", "mobile", "newCode"] as const).find((name) => name === reason.field);
    if (field) setError(field, { message: text }, { shouldFocus: true });
    return field !== undefined;
  }
  function requestOld() {
    clearErrors("oldCode");
    return settle(client.account.requestOldMobileCode.mutate());
  }
  async function requestNew() {
    if (!(await trigger("mobile", { shouldFocus: true }))) return undefined;
    clearErrors("newCode");
    return settle(client.account.requestNewMobileCode.mutate({ mobile: getValues("mobile") }));
  }
  async function submit(typed: Change) {
    setRefusals([]);
    const answer = await settle(client.account.changeMobile.mutate(typed));
    if (answer.ok) {
      onDone(typed.mobile);
      return;
    }
    const left = answer.reasons.filter((reason) => !place(reason, word(reason)));
    setRefusals(left.map((reason) => word(reason, answer.reference)));
  }
  return (
    <form
      method="post"
      noValidate
      onSubmit={handleSubmit(submit)}
      className="grid max-w-[34rem] gap-5 border-rule border-t pt-4"
    >
      <p>{t("changeLead")}</p>
      <Refusals texts={refusals} />
      <CodeRow
        id="oldCode"
        label={t("oldCode", { mobile })}
        error={errors.oldCode?.message}
        request={requestOld}
        sent={() => codes("sentTo", { mobile })}
        {...register("oldCode", { required: missing("code") })}
      />
      <Field id="mobile" label={t("newMobile")} required error={errors.mobile?.message}>
        <Input
          type="tel"
          autoComplete="tel"
          maxLength={30}
          {...register("mobile", { validate: mobileRule })}
        />
      </Field>
      <CodeRow
        id="newCode"
        label={t("newCode")}
        error={errors.newCode?.message}
        request={requestNew}
        sent={() => codes("sentTo", { mobile: getValues("mobile") })}
        onFieldReason={place}
        {...register("newCode", { required: missing("code") })}
      />
      <div className="flex flex-wrap gap-3 max-phone:[&_button]:flex-auto">
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" busy={isSubmitting} busyLabel={t("changeBusy")}>
          {t("changeSubmit")}
        </Button>
      </div>
    </form>
  );
}
