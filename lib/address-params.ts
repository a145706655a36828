import { type PlainDate, parsePlainDate } from "./domain/plain-date";

/** The parameters of an address, each none, one or several times. */
export type AddressParams = Record<string, string | string[] | undefined>;

/** The id of a row, as this product writes it. */
export const uuidShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const pageShape = /^[1-9]\d{0,3}$/;
/** Longer than any word, day, number or id that is looked for. */
const ample = 100;

/** Reads what an address asks for, parameter by parameter: of several the first counts, without the space around it. */
export function readParams(params: AddressParams) {
  const text = (name: string, most = ample) => [params[name]].flat()[0]?.trim().slice(0, most) ?? "";
  return {
    /** A text, cut where it is longer than anybody means; empty where there is none. */
    text,
    /** One of the words known; undefined for any other. */
    oneOf: <T extends string>(name: string, known: readonly T[]): T | undefined =>
      known.find((one) => one === text(name)),
    /** A day of the calendar, YYYY-MM-DD; undefined where none can be meant. */
    day: (name: string): PlainDate | undefined => {
      const read = parsePlainDate(text(name));
      return read.ok ? read.value : undefined;
    },
    /** The id of a row; undefined where it is none. */
    uuid: (name: string): string | undefined => (uuidShape.test(text(name)) ? text(name) : undefined),
    /** Whether a box is ticked. */
    ticked: (name: string): boolean => text(name) === "1",
    /** The page of a list, from 1 to 9999; the first where it cannot be meant. */
    page: (): number => (pageShape.test(text("page")) ? Number(text("page")) : 1),
  };
}
