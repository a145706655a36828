import { z } from "zod";
import { reasonSchema } from "@/lib/dto/outcome";

/** A picture that the server has taken in. */
export const uploadedImage = z.object({
  id: z.uuid(),
  width: z.number(),
  height: z.number(),
  byteLength: z.number(),
  hints: z.array(reasonSchema),
});
export type UploadedImage = z.infer<typeof uploadedImage>;
