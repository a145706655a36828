import { z } from "zod";
import { matterCodes } from "@/lib/professions/matters";
import { matterChoice } from "./application";

const matter = z.enum(matterCodes);

/** Where a person stands in a change of employer, and what speaks for or against the step that is due. */
export const employerChangeView = z.object({
  choice: matterChoice,
  stage: z.enum(["nothing", "before", "underWay", "complete"]),
  steps: z.array(
    z.object({
      kind: z.enum(["leave", "register", "add"]),
      matter,
      specialties: z.array(z.string().nullable()),
      state: z.enum(["done", "current", "later"]),
      on: z.string().nullable(), // YYYY-MM-DD, a day of law
      employer: z.string().nullable(),
    }),
  ),
  /** The application under way that is the step that is due. */
  running: z.object({ id: z.uuid(), acceptanceNumber: z.string().nullable() }).nullable(),
  /** Whether something is registered now, so that another change can begin. */
  holds: z.boolean(),
});
export type EmployerChangeView = z.infer<typeof employerChangeView>;
