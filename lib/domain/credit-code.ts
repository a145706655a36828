import { type Result, refused, unless } from "@/lib/result";
import { compactCode } from "./half-width";

export type CreditCodeReason = "length" | "characters" | "structure" | "organisationCode" | "checkCharacter";

// GB 32100-2015 leaves out I, O, S, V and Z.
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Reads a unified social credit code of GB 32100-2015: form, organisation code within, check character. */
export function readCreditCode(raw: string): Result<string, CreditCodeReason> {
  const code = compactCode(raw).replaceAll("-", "");
  if (code.length !== 18) return refused("length");
  if ([...code].some((c) => !alphabet.includes(c))) return refused("characters");
  if (!/^\d{6}$/.test(code.slice(2, 8))) return refused("structure");
  const reasons: CreditCodeReason[] = [];
  if (holdsOrganisationCode(code) && organisationCheckOf(code.slice(8, 16)) !== code.at(16)) {
    reasons.push("organisationCode");
  }
  if (checkCharacterOf(code) !== code.at(17)) reasons.push("checkCharacter");
  return unless(reasons, code);
}

/**
 * Bodies of 机构编制 (1), 民政 (5) and 工商 (9) got a code of GB 11714 as their 主体标识码; other departments joined
 * later (A, N, Y and more) and only the outer check is sure for them.
 */
function holdsOrganisationCode(code: string): boolean {
  return /^[159]/.test(code);
}

/** Computes the check character of GB 11714-1997 over the eight characters of an organisation code. */
function organisationCheckOf(body: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, i) => total + weight * Number.parseInt(body.charAt(i), 36),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return "X";
  return check === 11 ? "0" : String(check);
}

function checkCharacterOf(code: string): string | undefined {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(code.charAt(i)), 0);
  return alphabet.at((31 - (sum % 31)) % 31);
}
