"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Settled } from "@/components/trpc/settle";
import { useRefusal } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { useLoaded } from "@/components/ui/use-loaded";
import type { PublicEntryAnswer } from "@/lib/dto/public-register";

const loadFound = () => import("./found-entry").then((module) => module.FoundEntry);
const offline: Settled<PublicEntryAnswer> = { ok: false, reasons: [{ key: "network" }] };

/** Asks for an entry by number and name and shows it below; the address stays as it is. */
export function EntrySearch() {
  const t = useTranslations("register.public");
  const word = useRefusal();
  const [number, setNumber] = useState("");
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [settled, setSettled] = useState<Settled<PublicEntryAnswer>>();
  const entry = settled?.ok ? settled.value.entry : undefined;
  const Found = useLoaded(Boolean(entry), loadFound);
  const missing = (value: string) => (tried && !value.trim() ? t("missing") : undefined);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (busy || !number.trim() || !name.trim()) return;
    setBusy(true);
    setSettled(undefined);
    const answer = await import("./ask-entry").then(
      ({ askEntry }) => askEntry({ number: number.trim(), name: name.trim() }),
      () => offline,
    );
    setSettled(answer);
    setBusy(false);
  }
  return (
    <div className="grid gap-5">
      <form method="post" noValidate onSubmit={submit} className="grid gap-5">
        <Field id="name" label={t("name")} hint={t("nameHint")} required error={missing(name)}>
          <Input
            value={name}
            maxLength={50}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field id="number" label={t("number")} hint={t("numberHint")} required error={missing(number)}>
          <Input
            value={number}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setNumber(event.target.value)}
          />
        </Field>
        <div className="grid justify-items-start gap-2">
          <Button type="submit" variant="primary" busy={busy} busyLabel={t("busy")}>
            <Search />
            {t("submit")}
          </Button>
          <p className="text-14 text-ink-500">{t("privacy")}</p>
        </div>
      </form>
      {settled && !settled.ok ? (
        <Note kind="no" role="alert" title={t("notDone")}>
          <p>{word(settled)}</p>
        </Note>
      ) : null}
      {entry === null ? (
        <Note kind="no" role="alert" title={t("notFound")}>
          <p>{t("notFoundText")}</p>
        </Note>
      ) : null}
      {settled?.ok && entry && Found ? <Found entry={entry} asOf={settled.value.asOf} /> : null}
    </div>
  );
}
