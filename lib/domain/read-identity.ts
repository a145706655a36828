import type { Reason } from "@/lib/errors";
import { type Result, unless } from "@/lib/result";
import { allowsLatinName, type IdentityDocumentType, readIdentityNumber } from "./identity-document";
import { type PersonNameReason, readPersonName } from "./person-name";
import type { PlainDate } from "./plain-date";
import type { Sex } from "./resident-id";

/** Who somebody is, as it was typed; sex and birth date are asked only where the number does not carry them. */
export interface TypedIdentity {
  name: string;
  idType: IdentityDocumentType;
  idNumber: string;
  sex?: Sex | undefined;
  birthDate?: PlainDate | undefined;
}

/** Who somebody is, in the form in which it is stored. */
export interface ReadIdentity {
  name: string;
  idType: IdentityDocumentType;
  idNumber: string;
  sex: Sex;
  birthDate: PlainDate;
}

/** Reads name, document, sex and birth date, all mistakes at once, each at its field; what the number says goes before what was typed. */
export function readIdentity(typed: TypedIdentity, today: PlainDate): Result<ReadIdentity, Reason> {
  const { idType } = typed;
  const name = readPersonName(typed.name, { latin: allowsLatinName(idType) });
  const number = readIdentityNumber(idType, typed.idNumber, today);
  const reasons: Reason[] = [];
  if (!name.ok) reasons.push(nameReason(name.reasons[0]));
  if (!number.ok) reasons.push({ key: `idNumber.${number.reasons[0]}`, field: "idNumber" });
  const sex = (number.ok ? number.value.derived?.sex : undefined) ?? typed.sex;
  const birthDate = (number.ok ? number.value.derived?.birthDate : undefined) ?? typed.birthDate;
  if (number.ok && !sex) reasons.push({ key: "sex.missing", field: "sex" });
  if (number.ok && !birthDate) reasons.push({ key: "birthDate.missing", field: "birthDate" });
  return unless(reasons, {
    name: name.ok ? name.value : "",
    idType,
    idNumber: number.ok ? number.value.number : "",
    sex: sex ?? "male",
    birthDate: birthDate ?? today,
  });
}

function nameReason(reason: PersonNameReason): Reason {
  return {
    key: `name.${reason.key}`,
    field: "name",
    ...("values" in reason ? { values: reason.values } : {}),
  };
}
