import "server-only";
import { professionOf } from "@/lib/professions";
import { matterCodes } from "@/lib/professions/matters";
import { matterOf } from "@/lib/professions/parts";
import { publicScope } from "@/server/auth/scope";
import { demoRegistries } from "@/server/demo/registries";
import { revocationListFiles, rootsAsPem, type TrustFile } from "@/server/pki/published-trust";
import { signInDesk, signInEmployer } from "./characters";
import type { Sample } from "./sample";
import { walkActs } from "./walk-acts";
import { walkExchange } from "./walk-exchange";
import { type OpenMatter, walkMatter } from "./walk-matter";

/** Reports a step while it runs. */
export type Step = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/**
 * Makes one of every document that the demonstration's open matters and the acts of a registry bring about, by the product's own services, on a database
 * that holds the demonstration's data and nothing else yet; with the roots and revocation lists by which they are verified.
 */
export async function makeSamples(step: Step): Promise<{ samples: Sample[]; trust: TrustFile[] }> {
  const { employer, operator } = await signInEmployer();
  const samples: Sample[] = [];
  let desks = 0;
  for (const registry of demoRegistries) {
    const { openedMatters = [] } = registry;
    const matters = matterCodes.filter((code) => [openedMatters].flat().includes(code));
    if (matters.length === 0 || samples.some(({ file }) => file.startsWith(`${registry.professionCode}-`)))
      continue; // another registry's documents of the same profession look the same
    const desk = await signInDesk(registry.code);
    for (const matter of matters) {
      const open = { registry, matter, desk, employer, operator };
      samples.push(...(await step(`${registry.professionCode} ${matter}`, () => walk(open))));
    }
    if (desks++ === 0)
      // the documents of acts look the same for every profession
      samples.push(
        ...(await step(`${registry.professionCode} acts`, () =>
          walkActs({ registry, desk, employer, operator }),
        )),
      );
  }
  return { samples, trust: [...rootsAsPem(), ...(await revocationListFiles(publicScope()))] };
}

/** Walks a matter to its end: by a form, or from the list of certificates. */
function walk(open: OpenMatter): Promise<Sample[]> {
  const { entry } = matterOf(professionOf(open.registry.professionCode), open.matter);
  return entry === "tile" ? walkMatter(open) : walkExchange(open);
}
