"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SettingBounds } from "@/components/desk/settings/setting-fields";
import { FormHead } from "@/components/forms/form-head";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import type { Refusal } from "@/components/trpc/settle";
import { Button, ButtonLink } from "@/components/ui/button";
import { Thread } from "@/components/ui/thread";
import type { NumbersPreview } from "@/lib/dto/registry-setup";
import { LinkOnce, type ShownLink } from "../link-once";
import { CheckStep } from "./check-step";
import { emptyEntries, faultsOf, type GuidedEntries, guidedSteps, readSetup, stepOf } from "./guided-entries";
import { AdministratorStep, AuthorityStep, NumbersStep, RulesStep } from "./steps";

const last = guidedSteps.length - 1;

/** Sets a registry up step by step; nothing is kept before the last step is confirmed. */
export function GuidedForm({
  first,
  bounds,
}: {
  first: boolean;
  /** The professions that it can be set up for, with within what its settings may be chosen. */
  bounds: Record<string, SettingBounds>;
}) {
  const t = useTranslations("administration.guided");
  const form = useTranslations("platform.form");
  const client = useTRPCClient();
  const [at, setAt] = useState(0);
  const [numbers, setNumbers] = useState<NumbersPreview>();
  const [made, setMade] = useState<{ code: string; link: ShownLink }>();
  const { register, watch, setValue, textOf, head, busy, sends } = useSentForm<GuidedEntries>({
    fields: ({ professionCode }) => [
      ...guidedSteps.flatMap((step) => step.fields),
      ...(bounds[professionCode]?.decisionDays.map(({ matter }) => `decisionDays.${matter}` as const) ?? []),
    ],
    defaultValues: emptyEntries,
  });
  const entries = watch();
  const chosen = bounds[entries.professionCode];
  /** Shows what is wrong at the step where it can be put right; what belongs to no field, where the reader is. */
  function refused({ reasons }: Refusal) {
    const field = reasons.find((reason) => reason.field)?.field;
    if (field) setAt(stepOf(field));
  }
  const forward = sends({
    command: async (typed) => {
      const reasons = faultsOf(at, typed);
      if (reasons.length > 0) return { ok: false, reasons };
      const setup = at === last - 1 ? readSetup(typed) : undefined;
      if (!setup) return { ok: true, value: undefined };
      const { administrator: _, ...asked } = setup;
      return client.platform.previewRegistry.mutate(asked);
    },
    done: (preview: NumbersPreview | undefined) => {
      if (preview) setNumbers(preview);
      setAt(at + 1);
    },
    refused,
  });
  const create = sends({
    command: async (typed) => {
      const setup = readSetup(typed);
      if (!setup) return { ok: false, reasons: guidedSteps.flatMap((_, step) => faultsOf(step, typed)) };
      return client.platform.createRegistry.mutate(setup);
    },
    done: ({ code, link }, { name }) => {
      if (link) setMade({ code, link: { name: name.trim(), ...link } });
      else leave(code);
    },
    refused,
  });
  const wiring = { register, textOf };
  return (
    <form
      noValidate
      method="post"
      onSubmit={at === last ? create : forward}
      className="grid max-w-[60rem] gap-6"
    >
      <Thread
        label={t("steps")}
        doneLabel={t("done")}
        stations={guidedSteps.map(({ id }, index) => ({
          label: t(`step.${id}`),
          state: index < at ? "done" : index === at ? "now" : "next",
        }))}
      />
      <FormHead {...head} act={at === last ? "submit" : "next"} />
      {at === 0 ? <AuthorityStep {...wiring} /> : null}
      {at === 1 ? (
        <NumbersStep
          {...wiring}
          professions={Object.keys(bounds)}
          onProfession={() => setValue("openedMatters", [])}
        />
      ) : null}
      {at === 2 && chosen ? (
        <RulesStep {...wiring} bounds={chosen} professionCode={entries.professionCode} />
      ) : null}
      {at === 3 ? <AdministratorStep {...wiring} /> : null}
      {at === last && numbers ? <CheckStep entries={entries} numbers={numbers} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" size="big" busy={busy} busyLabel={form("creating")}>
          {at === last ? form("create") : t("next")}
        </Button>
        {at > 0 ? (
          <Button size="big" onClick={() => setAt(at - 1)}>
            {t("back")}
          </Button>
        ) : null}
        {first ? null : (
          <ButtonLink href="/platform" size="big" variant="quiet">
            {form("cancel")}
          </ButtonLink>
        )}
      </div>
      <LinkOnce key={made?.link.url} link={made?.link} onDone={() => leave(made?.code ?? "")} />
    </form>
  );
}

/** A whole new page: the footer names the host, which there may not have been before. */
function leave(code: string) {
  window.location.assign(`/platform/registries/${code}?made`);
}
