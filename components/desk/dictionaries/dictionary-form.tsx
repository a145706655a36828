"use client";

import { useTranslations } from "next-intl";
import { type Path, useFieldArray } from "react-hook-form";
import { FormHead } from "@/components/forms/form-head";
import { useDone } from "@/components/forms/use-done";
import { useSentForm } from "@/components/forms/use-sent-form";
import { useTRPCClient } from "@/components/trpc/client";
import { Button } from "@/components/ui/button";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { useToast } from "@/components/ui/toast";
import type { DictionaryView } from "@/lib/dto/dictionary";
import { wordingBounds } from "@/lib/professions/wording-bounds";
import { fromTyped, nextCode, type TypedDictionary, toTyped } from "./dictionary-entries";
import { EntryFields } from "./entry-fields";

const parts = ["code", "text", "basis", "from", "to"] as const;

/** Takes a new version of the wordings of a step, as a whole and in its order. */
export function DictionaryForm({ registry, view }: { registry: string; view: DictionaryView }) {
  const t = useTranslations("dictionary");
  const done = useDone();
  const toast = useToast();
  const client = useTRPCClient();
  const { register, control, getValues, textOf, head, busy, sends } = useSentForm<TypedDictionary>({
    fields: ({ entries }) =>
      entries.flatMap((_, at) => parts.map((part): Path<TypedDictionary> => `entries.${at}.${part}`)),
    defaultValues: toTyped(view),
  });
  const { fields, append, remove, move } = useFieldArray({ control, name: "entries" });
  const save = sends({
    command: (typed) =>
      client.dictionaries.save.mutate({
        registry,
        kind: view.kind,
        basedOn: view.version,
        entries: fromTyped(typed),
      }),
    done: ({ version }) => done(t("saved", { version })),
  });
  function add() {
    const code = nextCode(getValues("entries"));
    append(
      { code, text: "", basis: "", from: "", to: "", used: false, known: false },
      { focusName: `entries.${fields.length}.text` },
    );
  }
  return (
    <Sheet aria-labelledby="entries">
      <SheetHead id="entries" title={t("entries", { kind: t(`kind.${view.kind}`) })} />
      <SheetBody>
        <form noValidate method="post" onSubmit={save} className="grid gap-6">
          <FormHead {...head} act="save" />
          {view.version === 0 ? <p className="max-w-measure text-ink-500">{t("usual")}</p> : null}
          <ol className="grid gap-6">
            {fields.map((field, at) => (
              <EntryFields
                key={field.id}
                at={at}
                last={fields.length - 1}
                entry={field}
                today={view.today}
                register={register}
                textOf={textOf}
                onMove={(to) => move(at, to)}
                onRemove={() => {
                  remove(at);
                  toast({ kind: "info", text: t("removed", { at: at + 1 }) });
                }}
              />
            ))}
          </ol>
          <div className="flex flex-wrap gap-3">
            {fields.length < wordingBounds.mostEntries ? <Button onClick={add}>{t("add")}</Button> : null}
            <Button type="submit" variant="primary" busy={busy} busyLabel={t("saving")}>
              {t("save")}
            </Button>
          </div>
        </form>
      </SheetBody>
    </Sheet>
  );
}
