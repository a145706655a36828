"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useFilling } from "./fill-in";
import { SignInByCode } from "./sign-in-by-code";
import { SignInByPassword } from "./sign-in-by-password";

/** Signs a person in, by password or by a code sent to the mobile. */
export function SignInPerson({ next, forgottenHref }: { next: string | undefined; forgottenHref: string }) {
  const t = useTranslations("account.signIn");
  const [byCode, setByCode] = useState(false);
  const { filling, count } = useFilling(useCallback(() => setByCode(false), []));
  const other = (
    <button
      type="button"
      onClick={() => setByCode(!byCode)}
      className="min-h-11 text-azurite-700 underline underline-offset-[.28em] hover:text-azurite-800"
    >
      {byCode ? t("byPassword") : t("byCode")}
    </button>
  );
  if (byCode) return <SignInByCode next={next} other={other} />;
  return (
    <SignInByPassword key={count} next={next} forgottenHref={forgottenHref} filling={filling} other={other} />
  );
}
