import { z } from "zod";

/** An uploaded PDF as its owner's form shows it. */
export const pdfDescription = z.object({
  id: z.uuid(),
  /** The name it came under; null when it had none. */
  name: z.string().nullable(),
  byteLength: z.int().positive(),
  pages: z.int().positive(),
});
export type PdfDescription = z.infer<typeof pdfDescription>;
