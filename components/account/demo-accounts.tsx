"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { asPoll, useTRPC } from "@/components/trpc/client";
import { onThisClock } from "@/components/trpc/server-clock";
import { Button } from "@/components/ui/button";
import { type Bilingual, inLocale } from "@/lib/locale";
import { useFill } from "./fill-in";
import type { SignInAs } from "./sign-in-as";
import { useSecondsLeft } from "./use-seconds-left";

interface Account {
  kind: SignInAs;
  name: string;
  story: Bilingual;
  identifier: string;
  password: string;
  totp?: string | undefined;
  totpEndsAt?: Date | undefined;
  keyFile?: string | undefined;
}

const shownAtFirst = 3;

/** Shows the demonstration's accounts of one kind with all that signing in takes, and fills the form with it. */
export function DemoAccounts({ as, initial }: { as: SignInAs; initial: Account[] }) {
  const t = useTranslations("account.demo");
  const trpc = useTRPC();
  const [filled, setFilled] = useState("");
  const [all, setAll] = useState(false);
  const { data } = useQuery(
    trpc.demo.accounts.queryOptions(undefined, {
      ...asPoll,
      initialData: initial,
      staleTime: 0,
      enabled: as === "officer",
      refetchInterval: (query) => untilNextCode(query.state.data),
      refetchOnWindowFocus: "always",
    }),
  );
  const accounts = data.filter((account) => account.kind === as);
  return (
    <section
      aria-labelledby="demo-accounts"
      className="rounded-3 border border-field border-dashed p-4 phone:p-5"
    >
      <h2 id="demo-accounts" className="text-16">
        {t("title")}
      </h2>
      <p className="text-14 text-ink-500">
        {accounts.length === 0 ? t("none") : as === "employer" ? t("aboutEmployers") : t("about")}
      </p>
      <p role="status" className="text-14 text-jade-800">
        {filled ? t("filled", { name: filled }) : null}
      </p>
      <ul className="mt-1">
        {(all ? accounts : accounts.slice(0, shownAtFirst)).map((account) => (
          <Row key={account.identifier} account={account} onFilled={() => setFilled(spokenName(account))} />
        ))}
      </ul>
      {accounts.length > shownAtFirst ? (
        <Button variant="quiet" aria-expanded={all} className="-ml-3" onClick={() => setAll(!all)}>
          {all ? t("fewer") : t("all", { count: accounts.length })}
        </Button>
      ) : null}
    </section>
  );
}

function untilNextCode(accounts: Account[] | undefined): number | false {
  const ends = accounts?.find((account) => account.totpEndsAt)?.totpEndsAt;
  return ends ? Math.max(1_000, onThisClock(ends) - Date.now() + 250) : false;
}

/** Two employers may have the same name; their credit codes tell them apart. */
function spokenName({ kind, name, identifier }: Account): string {
  return kind === "employer" ? `${name}（${identifier}）` : name;
}

function Row({ account, onFilled }: { account: Account; onFilled: () => void }) {
  const t = useTranslations("account.demo");
  const locale = useLocale();
  const fill = useFill();
  const left = useSecondsLeft(account.totpEndsAt ? onThisClock(account.totpEndsAt) : undefined);
  const facts = [
    [account.keyFile ? t("creditCode") : t("identifier"), account.identifier],
    [account.keyFile ? t("keyPassword") : t("password"), account.password],
    ...(account.totp ? [[t("totp"), account.totp]] : []),
  ];
  function press() {
    const { identifier, password, totp, keyFile } = account;
    fill({
      identifier,
      password,
      totp,
      keyFile: keyFile ? { href: keyFile, name: `${account.name}.p12` } : undefined,
    });
    onFilled();
  }
  return (
    <li className="flex items-center justify-between gap-3 border-rule border-t py-2.5">
      <div className="min-w-0">
        <p className="text-ink-900 leading-normal">{account.name}</p>
        <p className="text-14 text-ink-500">{inLocale(account.story, locale)}</p>
        <dl className="flex flex-wrap gap-x-4 text-14">
          {facts.map(([term, value]) => (
            <div key={term} className="flex gap-1.5">
              <dt className="flex-none text-ink-500">{term}</dt>
              <dd className="select-all text-ink-900">{value}</dd>
            </div>
          ))}
          {account.totp ? (
            <span aria-hidden="true" className="text-ink-500" suppressHydrationWarning>
              {t("left", { seconds: left })}
            </span>
          ) : null}
        </dl>
        {account.keyFile ? (
          <a
            href={account.keyFile}
            download
            aria-label={t("downloadOf", { name: spokenName(account) })}
            className="inline-flex min-h-8 items-center text-14 max-phone:min-h-11"
          >
            {t("download")}
          </a>
        ) : null}
      </div>
      <Button onClick={press} aria-label={t("fillOf", { name: spokenName(account) })} className="flex-none">
        {t("fill")}
      </Button>
    </li>
  );
}
