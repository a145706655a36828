import "server-only";
import { AppError } from "@/lib/errors";
import type { Bilingual } from "@/lib/locale";
import { currentTotp } from "@/server/auth/totp";
import { now } from "@/server/clock";
import { readEnv } from "@/server/env";
import { demoEnterprises } from "./enterprises";
import { peopleWithCases } from "./history/people";
import { demoOfficers } from "./officers";
import { demoPeople } from "./people";

/** The one password of every account of the demonstration. */
export const demoPassword = "Zhice-yanshi-2026";

const stepMs = 30_000; // a code's life, RFC 6238

/** What somebody needs to sign in as one of the demonstration's characters. */
export interface DemoAccount {
  kind: "person" | "employer" | "officer";
  name: string;
  story: Bilingual;
  /** ID number, an employer's credit code, or an officer's login. */
  identifier: string;
  password: string;
  /** The current code of an officer's second factor, and when the next one comes. */
  totp?: string;
  totpEndsAt?: Date;
  /** Where an employer's key file is fetched; its name is the last part. */
  keyFile?: string;
}

/** Lists the characters of the demonstration with all it takes to sign in; exists in a demonstration only. */
export function listDemoAccounts(): DemoAccount[] {
  if (readEnv().mode !== "demo") throw new AppError("NOT_FOUND", "only a demonstration has accounts to show");
  const totpEndsAt = new Date((Math.floor(now().getTime() / stepMs) + 1) * stepMs);
  return [
    ...[...demoPeople, ...peopleWithCases].flatMap(({ name, story, idNumber }) =>
      story ? { kind: "person" as const, name, story, identifier: idNumber, password: demoPassword } : [],
    ),
    ...demoEnterprises.flatMap(({ name, story, creditCode }) =>
      story
        ? {
            kind: "employer" as const,
            name,
            story,
            identifier: creditCode,
            password: demoPassword,
            keyFile: `/api/demo/enterprise-keys/${creditCode}.p12`,
          }
        : [],
    ),
    ...demoOfficers.map(({ name, story, login, totpSecret }) => ({
      kind: "officer" as const,
      name,
      story,
      identifier: login,
      password: demoPassword,
      totp: currentTotp(totpSecret),
      totpEndsAt,
    })),
  ];
}
