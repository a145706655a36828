import type { FieldErrors, Resolver } from "react-hook-form";
import {
  allowsLatinName,
  type IdentityDocumentType,
  readIdentityNumber,
} from "@/lib/domain/identity-document";
import { readMobile } from "@/lib/domain/mobile";
import { passwordReasons } from "@/lib/domain/password";
import { readPersonName } from "@/lib/domain/person-name";
import { type PlainDate, parsePlainDate } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";

/** What the sign-up form holds; sex and birthday only where the number does not tell them. */
export interface SignUpFields {
  name: string;
  idType: IdentityDocumentType;
  idNumber: string;
  sex?: "male" | "female" | null;
  birthDate?: string;
  mobile: string;
  code: string;
  password: string;
}

/** Checks the whole sign-up form by the rules the server applies, each field with one finding in words. */
export function signUpResolver(word: (reason: Reason) => string, today: PlainDate): Resolver<SignUpFields> {
  return (given) => {
    const errors: FieldErrors<SignUpFields> = {};
    for (const reason of findings(given, today))
      errors[reason.field] ??= { type: "form", message: word(reason) };
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: given, errors: {} };
  };
}

type Finding = Reason & { field: keyof SignUpFields };

function findings(given: SignUpFields, today: PlainDate): Finding[] {
  return [
    ...nameFinding(given),
    ...identityFindings(given, today),
    ...mobileFinding(given),
    ...(given.code.trim() ? [] : [{ key: "missing.code", field: "code" as const }]),
    ...passwordFinding(given),
  ];
}

function nameFinding({ name, idType }: SignUpFields): Finding[] {
  if (!name.trim()) return [{ key: "missing.name", field: "name" }];
  const read = readPersonName(name, { latin: allowsLatinName(idType) });
  if (read.ok) return [];
  const [first] = read.reasons;
  return [
    { ...("values" in first ? { values: first.values } : {}), key: `name.${first.key}`, field: "name" },
  ];
}

function identityFindings({ idType, idNumber, sex, birthDate }: SignUpFields, today: PlainDate): Finding[] {
  if (!idNumber.trim()) return [{ key: "missing.idNumber", field: "idNumber" }];
  const number = readIdentityNumber(idType, idNumber, today);
  if (!number.ok) return [{ key: `idNumber.${number.reasons[0]}`, field: "idNumber" }];
  if (number.value.derived) return [];
  const found: Finding[] = [];
  if (!sex) found.push({ key: "sex.missing", field: "sex" });
  if (!birthDate) found.push({ key: "birthDate.missing", field: "birthDate" });
  else if (!parsePlainDate(birthDate).ok) found.push({ key: "birthDate.calendarDate", field: "birthDate" });
  return found;
}

function mobileFinding({ mobile }: SignUpFields): Finding[] {
  if (!mobile.trim()) return [{ key: "missing.mobile", field: "mobile" }];
  const read = readMobile(mobile);
  return read.ok ? [] : [{ key: `mobile.${read.reasons[0]}`, field: "mobile" }];
}

function passwordFinding({ password, mobile, idNumber }: SignUpFields): Finding[] {
  return passwordReasons(password, { mobile, idNumber }).slice(0, 1);
}
