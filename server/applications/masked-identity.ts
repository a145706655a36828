import "server-only";
import { maskIdentityNumber } from "@/lib/domain/identity-document";
import { maskMobile } from "@/lib/domain/mobile";
import { plainDateIn } from "@/lib/domain/plain-date";
import { decryptField } from "@/server/personal-data/field-cipher";
import type { ApplicationRecord } from "./record";

/** The applicant's identity as an application froze it, with ID number and mobile masked: what every page shows of it. */
export function maskedIdentity({ row }: Pick<ApplicationRecord, "row">) {
  return {
    name: row.personName,
    sex: row.personSex,
    birthDate: plainDateIn(row.personBirthDate, "UTC"),
    idType: row.idType,
    idNumber: maskIdentityNumber(decryptField("application.idNumber", row.idNumber)),
    mobile: maskMobile(decryptField("application.mobile", row.mobile)),
  };
}
