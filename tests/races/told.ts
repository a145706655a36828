import type { Reason } from "@/lib/errors";

/** What a loser is told: who did what to the application; when stands beside it. */
export const overtakenBy = (who: string, did: string, name = ""): Reason => ({
  key: "application.overtaken",
  values: { who, name, did },
});
