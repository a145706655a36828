import "server-only";
import { statistics, statisticsQuery } from "@/lib/dto/statistics";
import { viewStatistics } from "@/server/statistics/view";
import { officerProcedure } from "../procedures";
import { router } from "../trpc";

export const statisticsRouter = router({
  /** Counts the registry's figures over a time, beside those of as many days before. */
  view: officerProcedure("statistics.read")
    .input(statisticsQuery)
    .output(statistics)
    .query(({ ctx, input }) => viewStatistics(ctx.scope, { from: input.from, to: input.to })),
});
