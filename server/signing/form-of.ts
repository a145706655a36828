import "server-only";
import { composeForm, type FormContent } from "@/lib/documents/form-content";
import { plainDateIn } from "@/lib/domain/plain-date";
import { identityDocumentType, personSex } from "@/lib/dto/identity";
import type { ApplicationRecord } from "@/server/applications/record";
import { readEnv } from "@/server/env";
import { decryptField } from "@/server/personal-data/field-cipher";
import type { RegistryInForce } from "@/server/registries/settings";

/** Composes the form of an application from what was saved last; throws before the first save. */
export function formOf(record: ApplicationRecord, registry: RegistryInForce): FormContent {
  const { row, answers, profession, matterCode } = record;
  if (!answers || !row.acceptanceNumber || !row.formNumber)
    throw new Error(`application ${record.id} was never saved`);
  return composeForm(profession, {
    matter: matterCode,
    route: row.route,
    identity: {
      name: row.personName,
      sex: personSex.parse(row.personSex),
      birthDate: plainDateIn(row.personBirthDate, "UTC"),
      idType: identityDocumentType.parse(row.idType),
      idNumber: decryptField("application.idNumber", row.idNumber),
      mobile: decryptField("application.mobile", row.mobile),
    },
    answers,
    acceptanceNumber: row.acceptanceNumber,
    formNumber: row.formNumber,
    registry: { authority: registry.authority.zh, province: registry.province.zh },
    test: readEnv().mode === "demo",
  });
}
