import type { DocumentParty } from "@/lib/documents/signature-fields";
import { readCreditCode } from "@/lib/domain/credit-code";
import type { PartyName } from "./x509/names";

/**
 * Tells whether a certificate's subject can be a party at all: an enterprise and a registry bear a unified credit code, a
 * registry's is of the departments that 机构编制 registers (GB 32100-2015: it begins with 1), a person bears none.
 */
export function canBeParty({ commonName, serialNumber }: PartyName, party: DocumentParty): boolean {
  const coded = readCreditCode(serialNumber);
  const bears = coded.ok && coded.value === serialNumber;
  if (commonName === "" || serialNumber === "") return false;
  if (party === "applicant") return !bears;
  return bears && (party === "employer" || serialNumber.startsWith("1"));
}
