"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { locales } from "@/lib/locale";
import type { MessageKind } from "@/lib/messages/kinds";
import { type MessageWishes, switchableGroups } from "@/lib/messages/wishes";
import { type Fixed, fixedGroups } from "./fixed-groups";

interface Entries extends Pick<MessageWishes, "quietHours" | "language"> {
  sms: Record<string, boolean>;
}

/** Takes how a person or an operator wants his messages; what always comes stands among it with its reason. */
export function WishesForm({
  reader,
  mobile,
  wishes,
}: {
  reader: MessageKind["reader"];
  /** Where short messages go, masked. */
  mobile: string;
  wishes: MessageWishes;
}) {
  const t = useTranslations("preferences");
  const client = useTRPCClient();
  const [saved, setSaved] = useState(false);
  const { busy, refusal, run } = useCommand();
  const offered = switchableGroups(reader);
  const { register, handleSubmit } = useForm<Entries>({
    defaultValues: {
      quietHours: wishes.quietHours,
      language: wishes.language,
      sms: Object.fromEntries(offered.map((group) => [group, !wishes.smsOff.includes(group)])),
    },
  });
  const save = handleSubmit(async ({ sms, ...rest }) => {
    const wanted = { ...rest, smsOff: offered.filter((group) => !sms[group]) };
    const { saveWishes } = reader === "person" ? client.messages : client.employer;
    setSaved((await run(saveWishes.mutate(wanted))).ok);
  });
  return (
    <form
      noValidate
      method="post"
      onSubmit={save}
      onChange={() => setSaved(false)}
      className="grid max-w-form gap-6"
    >
      <ReasonsNote role="alert" refusal={refusal} />
      <Sheet aria-labelledby="sms">
        <SheetHead id="sms" title={t("sms")} />
        <SheetBody className="grid gap-2">
          <p className="text-14 text-ink-500">{t("smsTo", { mobile })}</p>
          {fixedGroups(reader).map((group) => (
            <FixedGroup key={group} group={group} />
          ))}
          {offered.map((group) => (
            <Checkbox
              key={group}
              label={t(`group.${group as "progress"}.name`)}
              hint={t(`group.${group as "progress"}.text`)}
              {...register(`sms.${group}`)}
            />
          ))}
        </SheetBody>
      </Sheet>
      <Sheet aria-labelledby="when">
        <SheetHead id="when" title={t("when")} />
        <SheetBody className="grid gap-4">
          <Checkbox label={t("quiet")} hint={t("quietHint")} {...register("quietHours")} />
          <RadioGroup label={t("language")} hint={t("languageHint")} row>
            {locales.map((locale) => (
              <Radio
                key={locale}
                value={locale}
                label={t(`languageName.${locale}`)}
                {...register("language")}
              />
            ))}
          </RadioGroup>
        </SheetBody>
      </Sheet>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" busy={busy} busyLabel={t("saving")}>
          {t("save")}
        </Button>
        <p role="status" className="text-jade-800">
          {saved && !busy ? t("saved") : null}
        </p>
      </div>
    </form>
  );
}

function FixedGroup({ group }: { group: Fixed }) {
  const t = useTranslations("preferences");
  return (
    <Checkbox
      checked
      readOnly
      label={t(`group.${group}.name`)}
      unavailableReason={
        <>
          {group === "codes" ? null : <span className="block">{t(`group.${group}.text`)}</span>}
          {t(`group.${group}.why`)}
        </>
      }
    />
  );
}
