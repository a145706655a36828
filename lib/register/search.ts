import { compactCode, toHalfWidth } from "@/lib/domain/half-width";
import { normalisePersonName } from "@/lib/domain/person-name";
import { normaliseNumberForSearch, type RegistrationNumberParts } from "@/lib/domain/registration-number";

/** The most characters that a search takes. */
export const longestSearch = 60;

/** What somebody looks for in a register, told from how it is written. */
export type RegisterSought =
  | { kind: "nothing" }
  /** A registration number, or its beginning. */
  | { kind: "number"; beginning: string }
  /** The full number of an identity document. */
  | { kind: "document"; number: string }
  | { kind: "nameAndLastFour"; name: string; lastFour: string }
  /** A name, or its beginning. */
  | { kind: "name"; name: string };

// Four characters with a digit among them, at the end: after a name in Chinese, or after a space.
const nameThenFour = /^(\D*?[^\x20-\x7E]\D*?|\D+(?=\s))\s*((?=.*\d)[\dA-Z]{4})$/iu;

/** Recognises what was typed into the register's search; whatever it is, it means one thing. */
export function recogniseRegisterSearch(typed: string, parts: RegistrationNumberParts): RegisterSought {
  const code = compactCode(typed);
  const name = normalisePersonName(typed);
  if (code === "" || name === "") return { kind: "nothing" };
  const number = normaliseNumberForSearch(typed);
  if (beginsAsNumber(number, parts)) return { kind: "number", beginning: number };
  if (!/\d/.test(code)) return { kind: "name", name };
  const [, whose, lastFour] = nameThenFour.exec(toHalfWidth(typed).trim()) ?? [];
  if (whose && lastFour)
    return {
      kind: "nameAndLastFour",
      name: normalisePersonName(whose),
      lastFour: lastFour.toUpperCase(),
    };
  return { kind: "document", number: code };
}

function beginsAsNumber(typed: string, [first]: RegistrationNumberParts): boolean {
  if (first?.kind !== "literal" || typed.length < 2) return false;
  const { text } = first;
  return typed.startsWith(text) || (text.length > 2 && text.startsWith(typed));
}

/** Gives the last text that begins so, in the order of bytes. */
export function lastBeginning(text: string): string {
  return `${text}\u{10FFFD}`;
}
