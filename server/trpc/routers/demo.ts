import "server-only";
import { z } from "zod";
import { bilingual } from "@/lib/dto/bilingual";
import { listDemoAccounts } from "@/server/demo/accounts";
import { readDemoPhone } from "@/server/notifications/read-demo-phone";
import { publicProcedure } from "../procedures";
import { router } from "../trpc";

const demoAccount = z.object({
  kind: z.enum(["person", "employer", "officer"]),
  name: z.string(),
  story: bilingual,
  identifier: z.string(),
  password: z.string(),
  totp: z.string().optional(),
  totpEndsAt: z.date().optional(),
  keyFile: z.string().optional(),
});

export const demoRouter = router({
  /** Lists what the demonstration's telephone received after a message, newest first; not found in production. */
  phone: publicProcedure
    .input(
      z.object({
        after: z
          .string()
          .regex(/^\d{1,18}$/)
          .optional(),
      }),
    )
    .output(z.array(z.object({ id: z.string(), at: z.date(), mobile: z.string(), text: z.string() })))
    .query(({ input }) => readDemoPhone(input.after)),
  /** Lists the accounts of the demonstration with all that signing in needs; not found in production. */
  accounts: publicProcedure
    .input(z.void())
    .output(z.array(demoAccount))
    .query(() => listDemoAccounts()),
});
