import "server-only";
import { z } from "zod";

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** What the server prepared for an employer's key, as the request's row remembers it. */
export const preparedRequest = z.object({
  /** Where the prepared bytes are kept, and their SHA-256. */
  storeKey: z.string(),
  sha256: z.string(),
  byteRange: z.tuple([z.literal(0), z.int(), z.int(), z.int()]),
  /** The signed attributes (DER), the certificate that signs (DER) and its names. */
  attributes: base64,
  certificate: base64,
  companyName: z.string(),
  creditCode: z.string(),
  /** The operator who asked; nobody else completes it. */
  operatorId: z.uuid(),
  /** Which application it was for: the document does not tell any more once it is void. Older rows do not know. */
  applicationId: z.uuid().optional(),
});
export type PreparedRequest = z.infer<typeof preparedRequest>;
