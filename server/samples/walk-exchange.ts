import "server-only";
import { valueOrThrow } from "@/lib/result";
import { demoPeople } from "@/server/demo/people";
import { demoPersonScope } from "@/server/demo/person-scope";
import { exchangePaper } from "@/server/exchange/exchange-paper";
import { listOwnPapers } from "@/server/exchange/own-papers";
import { storePortrait } from "@/server/walk/pictures";
import type { Sample } from "./sample";
import { certificateSamples, type OpenMatter } from "./walk-matter";

/** Exchanges the paper certificate of the first person of the demonstration who has one; answers what came of it. */
export async function walkExchange(open: OpenMatter): Promise<Sample[]> {
  const { professionCode } = open.registry;
  for (const person of demoPeople) {
    const scope = await demoPersonScope(person);
    const papers = await listOwnPapers(scope);
    const paper = papers.find((one) => one.professionCode === professionCode && one.obstacle === null);
    if (!paper) continue;
    const photo = await storePortrait(scope);
    const exchanged = valueOrThrow(await exchangePaper(scope, { id: paper.id, photo }), "the exchange");
    return certificateSamples(open, scope, exchanged.certificateId);
  }
  throw new Error(`nobody of the demonstration has a paper certificate of ${professionCode}`);
}
