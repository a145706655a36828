import { z } from "zod";

const millimetres = z.number().positive();
const place = z.strictObject({ x: millimetres, y: millimetres });
const box = z.strictObject({ ...place.shape, width: millimetres, height: millimetres });
/** A line that a value stands on: its left end and its length. */
const ruled = z.strictObject({ ...place.shape, width: millimetres });
const words = z.string().min(1);

/** What a row of a certificate can show. */
const certificateFields = ["name", "sex", "birthDate", "number", "employer", "specialty", "validTo"] as const;
export type CertificateField = (typeof certificateFields)[number];

/** Where everything stands on a certificate, in millimetres from its top left corner; text by its baseline. */
const certificateSheet = z.strictObject({
  orientation: z.enum(["portrait", "landscape"]),
  width: millimetres,
  height: millimetres,
  /** The double border: the outer edge of its outer line. */
  frame: box,
  /** Lines of the title, centred on x; y is the baseline of the first. */
  title: z.strictObject({ ...place.shape, size: millimetres, leading: millimetres }),
  photo: box,
  /** The rows share this box evenly, but none is higher than `pitch`; labels fill `label`, values begin `gap` after it. */
  rows: z.strictObject({ ...box.shape, pitch: millimetres, label: millimetres, gap: millimetres }),
  /** The authority and the day of issue, centred on x; y is the baseline of the authority's last line. */
  issuer: z.strictObject({ ...place.shape, width: millimetres }),
  seal: box,
  qr: box,
  signature: ruled,
  signedOn: ruled,
  /** Notes, centred on x; y is the baseline of the first line. */
  notes: z.strictObject({ ...place.shape, width: millimetres }),
});

/** What a profession's certificate is and how it looks. The words are Chinese alone, as on the paper one. */
export const certificateSchema = z.strictObject({
  /** The original, and the copy for people without a reader for it. */
  formats: z.strictObject({ original: z.literal("ofd"), copy: z.literal("pdf") }),
  titleLines: z.array(words).min(1).max(3),
  rows: z.array(z.strictObject({ label: words, field: z.enum(certificateFields) })).min(1),
  labels: z.strictObject({ issuedOn: words, signature: words, signedOn: words, check: words }),
  notes: z.array(words),
  sheet: certificateSheet,
  source: z.string().min(2),
});
