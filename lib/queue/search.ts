import { parseAcceptanceNumber, parseFormNumber } from "@/lib/domain/acceptance-number";
import { compactCode } from "@/lib/domain/half-width";
import { normalisePersonName } from "@/lib/domain/person-name";

/** The most characters that a search takes. */
export const longestSearch = 60;

/** What somebody looks for, told from how it is written. */
export type Sought =
  | { kind: "nothing" }
  | { kind: "acceptanceNumber"; number: string }
  /** The full number of a document with 18 digits. */
  | { kind: "idNumber"; number: string }
  /** A registration number, or the full number of another document. */
  | { kind: "code"; code: string }
  | { kind: "nameAndLastFour"; name: string; lastFour: string }
  /** A name, or its beginning. */
  | { kind: "name"; name: string };

const residentShape = /^\d{17}[\dX]$/;
const digit = /\d/;
const notInName = /[\d[\]]/; // a bracket is of a registration number
const fourShape = /^(?=.*\d)[0-9A-Z]{4}$/i;
const beyondLatin = /[^\x20-\x7E]/;
const latinName = /^[A-Z][A-Z '-]*$/i;

/** Recognises what was typed into the one field for searches; whatever it is, it means one thing. */
export function recogniseSearch(typed: string): Sought {
  const name = normalisePersonName(typed);
  const code = compactCode(typed);
  if (name === "" || code === "") return { kind: "nothing" };
  const form = parseFormNumber(code);
  if (form.ok) return { kind: "acceptanceNumber", number: form.value.acceptanceNumber };
  if (parseAcceptanceNumber(code).ok) return { kind: "acceptanceNumber", number: code };
  if (residentShape.test(code)) return { kind: "idNumber", number: code };
  if (!digit.test(code)) return { kind: "name", name };
  return nameAndLastFour(name) ?? { kind: "code", code };
}

function nameAndLastFour(text: string): Sought | undefined {
  return (
    found(text.slice(0, -4), text.slice(-4)) ??
    (beyondLatin.test(text) ? found(text.slice(4), text.slice(0, 4)) : undefined)
  );
}

/** A name in Latin letters needs a space before the four: a passport's number begins with letters too. */
function found(name: string, four: string): Sought | undefined {
  if (!fourShape.test(four) || notInName.test(name)) return undefined;
  const isName = beyondLatin.test(name) || (/\s$/.test(name) && latinName.test(name.trim()));
  return isName ? { kind: "nameAndLastFour", name: name.trim(), lastFour: four.toUpperCase() } : undefined;
}
