/** The name every short message begins with; carriers require one and no other. */
export const smsSignature = "【执册】";

/** The most parts a reworded short message may take with its example values. */
export const mostSmsParts = 3;

/** UCS-2, which any Chinese text is sent in: 70 units in one part, 67 in each of several (3GPP TS 23.040). */
const unitsAlone = 70;
const unitsEach = 67;

/** Counts the UTF-16 units of a short message with its signature, and the parts it is sent and billed in. */
export function smsLength(text: string): { units: number; parts: number } {
  const units = smsSignature.length + text.length;
  return { units, parts: units <= unitsAlone ? 1 : Math.ceil(units / unitsEach) };
}
