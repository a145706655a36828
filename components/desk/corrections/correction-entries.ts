import { type IdentityDocumentType, readIdentityNumber } from "@/lib/domain/identity-document";
import { type PlainDate, parsePlainDate } from "@/lib/domain/plain-date";
import type { CorrectionInput } from "@/lib/dto/correction";

/** What the form of a correction holds; sex and birth date only where the number does not tell them. */
export interface CorrectionEntries {
  currentName: string;
  currentNumber: string;
  name: string;
  idType: IdentityDocumentType;
  idNumber: string;
  sex?: "male" | "female" | null;
  birthDate?: string;
  ground: string;
}

/** Lists the form's fields in their order. */
export const correctionFields = [
  "currentName",
  "currentNumber",
  "name",
  "idType",
  "idNumber",
  "sex",
  "birthDate",
  "ground",
] as const;

/** Makes of the form what is sent: sex and birth date only where they were asked. */
export function toInput({ sex, birthDate, ...typed }: CorrectionEntries, today: PlainDate): CorrectionInput {
  const number = readIdentityNumber(typed.idType, typed.idNumber, today);
  const asked = number.ok && number.value.derived === null;
  const born = parsePlainDate(birthDate ?? "");
  return {
    ...typed,
    ...(asked && sex ? { sex } : {}),
    ...(asked && born.ok ? { birthDate: born.value } : {}),
  };
}
