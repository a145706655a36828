"use client";

import { Check, Circle } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { checkPassword, type PasswordReason, passwordRule } from "@/lib/domain/password";

const rules = {
  length: ["tooShort", "tooLong"],
  classes: ["tooSimple"],
  personal: ["personal"],
  common: ["common"],
} as const satisfies Record<string, readonly PasswordReason[]>;

const bounds = { min: passwordRule.minLength, max: passwordRule.maxLength, long: passwordRule.longLength };

/** Shows what a new password needs, and what of it is met while it is typed. */
export function PasswordRules({
  password,
  mobile,
  idNumber,
}: {
  password: string;
  mobile?: string | undefined;
  idNumber?: string | undefined;
}) {
  const t = useTranslations("account.password");
  const checked = checkPassword(password, { mobile, idNumber });
  const open: PasswordReason[] = checked.ok ? [] : checked.reasons;
  // What is too short to judge is not praised yet.
  const judged = password !== "" && !open.includes("tooShort");
  return (
    <div className="text-14">
      <p className="text-ink-500">{t("rules")}</p>
      <ul className="grid gap-0.5">
        {(Object.keys(rules) as (keyof typeof rules)[]).map((rule) => {
          const broken = rules[rule].some((reason) => open.includes(reason));
          const met = !broken && password !== "" && (judged || rule === "classes" || rule === "personal");
          const Icon = met ? Check : Circle;
          return (
            <li key={rule} className={cn("flex items-start gap-2", met ? "text-jade-800" : "text-ink-500")}>
              <Icon aria-hidden="true" className={cn("mt-1 size-4", !met && "scale-75")} />
              <span>
                <span className="sr-only">{met ? t("met") : t("open")}</span>
                {t(rule, bounds)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
