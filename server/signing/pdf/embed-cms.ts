import type { Prepared } from "./reserve-contents";

/** Puts a signature's value (DER) into the place kept for it, the rest zeros; throws when it does not fit. */
export function embedCms(
  { bytes, byteRange }: Pick<Prepared, "bytes" | "byteRange">,
  cms: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const [, gapStart, gapEnd, rest] = byteRange;
  const place = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    "latin1",
    gapStart,
    gapEnd,
  );
  if (gapEnd + rest !== bytes.length || !/^<0+>$/.test(place))
    throw new Error("The file has no empty place for a signature there");
  const hex = Buffer.from(cms).toString("hex");
  if (hex.length > place.length - 2)
    throw new Error(
      `A signature of ${cms.length} bytes does not fit into the ${place.length / 2 - 1} kept free`,
    );
  const whole = new Uint8Array(bytes);
  whole.set(Buffer.from(hex, "latin1"), gapStart + 1);
  return whole;
}
