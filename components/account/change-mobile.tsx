"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refusals } from "@/components/forms/refusals";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { settle } from "@/components/trpc/settle";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { maskMobile } from "@/lib/domain/mobile";
import { CodeRow } from "./code-row";
import { useMobileRule } from "./use-mobile-rule";

interface Change {
  oldCode: string;
  mobile: string;
  newCode: string;
}

const fields = ["oldCode", "mobile", "newCode"] as const;

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
  const client = useTRPCClient();
  const mobileRule = useMobileRule();
  const { register, trigger, getValues, clearErrors, textOf, head, busy, place, sends } = useSentForm<Change>(
    { fields, worded: true, short: true },
  );

  function requestOld() {
    clearErrors("oldCode");
    return settle(client.account.requestOldMobileCode.mutate());
  }
  async function requestNew() {
    if (!(await trigger("mobile", { shouldFocus: true }))) return undefined;
    clearErrors("newCode");
    return settle(client.account.requestNewMobileCode.mutate({ mobile: getValues("mobile") }));
  }
  const change = sends({
    command: (typed) => client.account.changeMobile.mutate(typed),
    done: (_, typed) => onDone(typed.mobile),
  });
  return (
    <form
      method="post"
      noValidate
      onSubmit={change}
      className="grid max-w-[34rem] gap-5 border-rule border-t pt-4"
    >
      <p>{t("changeLead")}</p>
      <Refusals texts={head.general} />
      <CodeRow
        id="oldCode"
        label={t("oldCode", { mobile })}
        error={textOf("oldCode")}
        request={requestOld}
        sent={() => codes("sentTo", { mobile })}
        {...register("oldCode", { required: missing("code") })}
      />
      <Field id="mobile" label={t("newMobile")} required error={textOf("mobile")}>
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
        error={textOf("newCode")}
        request={requestNew}
        sent={() => codes("sentTo", { mobile: getValues("mobile") })}
        onFieldReason={place}
        {...register("newCode", { required: missing("code") })}
      />
      <div className="flex flex-wrap gap-3 max-phone:[&_button]:flex-auto">
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" busy={busy} busyLabel={t("changeBusy")}>
          {t("changeSubmit")}
        </Button>
      </div>
    </form>
  );
}
