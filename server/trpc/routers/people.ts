import "server-only";
import { peoplePage, peopleQuery } from "@/lib/dto/people";
import { listPeople } from "@/server/employers/people";
import { employerProcedure } from "../procedures";
import { router } from "../trpc";

/** 人员一览 */
export const peopleRouter = router({
  /** Lists who is registered with the employer, over all registries. */
  list: employerProcedure
    .input(peopleQuery)
    .output(peoplePage)
    .query(({ ctx, input }) => listPeople(ctx.scope, input)),
});
