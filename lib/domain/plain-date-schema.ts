import { z } from "zod";
import { type PlainDate, parsePlainDate } from "./plain-date";

/** Checks a calendar day at the border (tRPC, forms, profession files). */
export const plainDate: z.ZodType<PlainDate, string> = z.string().transform((text, context) => {
  const read = parsePlainDate(text);
  if (read.ok) return read.value;
  context.issues.push({ code: "custom", message: "calendarDate", input: text });
  return z.NEVER;
});
