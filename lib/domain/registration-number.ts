import { z } from "zod";
import { toHalfWidth } from "./half-width";

const digits = z.int().min(1).max(9);

const numberPart = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("literal"), text: z.string().regex(/^\S+$/) }),
  z.object({ kind: z.literal("specialty") }),
  z.object({ kind: z.literal("year"), digits: z.union([z.literal(2), z.literal(4)]) }),
  z.object({ kind: z.literal("province"), digits: z.literal(2) }),
  z.object({ kind: z.literal("sequence"), digits, resets: z.literal("never") }),
]);

/** Checks the parts of a profession's registration number: one sequence, at its end. */
export const registrationNumberParts = z
  .array(numberPart)
  .refine((parts) => parts.filter(({ kind }) => kind === "sequence").length === 1, { message: "oneSequence" })
  .refine((parts) => parts.at(-1)?.kind === "sequence", { message: "sequenceLast" });

type NumberPart = z.infer<typeof numberPart>;
export type RegistrationNumberParts = readonly NumberPart[];

/** What a number is made from; the specialty's digit only where the parts ask for it. */
export interface RegistrationNumberValues {
  /** Year of the first issue: a re-registration keeps the number it had. */
  year: number;
  /** First two digits of GB/T 2260: "31". */
  province: string;
  sequence: number;
  specialtyDigit?: number | undefined;
}

/** Places a fixed text into a registration number. */
export function literal(text: string): NumberPart {
  return { kind: "literal", text };
}

/** Places the one digit of the registered specialty. */
export function specialtyDigit(): NumberPart {
  return { kind: "specialty" };
}

/** Places the year of issue by its last two or all four digits. */
export function year(width: 2 | 4): NumberPart {
  return { kind: "year", digits: width };
}

/** Places the registry's province code. */
export function province(width: 2): NumberPart {
  return { kind: "province", digits: width };
}

/** Places the running number of the registry, over all specialties. */
export function sequence(width: number, options: { resets: "never" }): NumberPart {
  return { kind: "sequence", digits: width, ...options };
}

/** Writes a registration number; throws RangeError when a value does not fit its part. */
export function formatNumber(parts: RegistrationNumberParts, values: RegistrationNumberValues): string {
  return parts.map((part) => write(part, values)).join("");
}

/** Builds the pattern of a profession's numbers, narrowed to what is known of the registry. */
export function patternOf(
  parts: RegistrationNumberParts,
  known: { province?: string | undefined; specialtyDigits?: readonly number[] | undefined } = {},
): RegExp {
  const source = parts.map((part) => {
    if (part.kind === "literal") return part.text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    if (part.kind === "specialty")
      return known.specialtyDigits ? `[${known.specialtyDigits.join("")}]` : "\\d";
    if (part.kind === "province" && known.province !== undefined) return fitting(known.province, part.digits);
    return `\\d{${part.digits}}`;
  });
  return new RegExp(`^${source.join("")}$`);
}

/** Writes a number as it is stored: every bracket as [ ], half-width, capitals, no spaces. */
export function normaliseNumberForSearch(raw: string): string {
  return toHalfWidth(raw)
    .replace(/[〔【﹝〖]/g, "[")
    .replace(/[〕】﹞〗]/g, "]")
    .replaceAll(" ", "")
    .toUpperCase();
}

function write(part: NumberPart, values: RegistrationNumberValues): string {
  switch (part.kind) {
    case "literal":
      return part.text;
    case "specialty":
      return fitting(String(values.specialtyDigit ?? ""), 1);
    case "year":
      return fitting(String(values.year), 4).slice(-part.digits);
    case "province":
      return fitting(values.province, part.digits);
    case "sequence":
      if (values.sequence < 1) throw new RangeError(`sequence begins at 1, not ${values.sequence}`);
      return fitting(String(values.sequence).padStart(part.digits, "0"), part.digits);
  }
}

function fitting(text: string, width: number): string {
  if (text.length !== width || !/^\d+$/.test(text)) throw new RangeError(`not ${width} digits: "${text}"`);
  return text;
}
