import type { Chapter, Figure } from "../figures";
import { makeVisitor } from "./client";
import { pagesOf } from "./pages";
import type { Stage } from "./stage";
import { weighEmptyPage, weighPage, weightLimits } from "./weigh-page";

/** Which pages are held to a limit that was asked for; the others to the one for pages that are worked in. */
const classes: Record<string, keyof typeof weightLimits> = {
  portal: "public",
  verify: "public",
  signIn: "form",
  signUp: "form",
  form: "form",
  sign: "signing",
  countersign: "signing",
};

/** Measures what the main pages weigh. */
export async function measureWeights(url: string, stage: Stage): Promise<Chapter> {
  const anybody = makeVisitor(url);
  const figures: Figure[] = [{ name: "empty page, in all", size: await weighEmptyPage(anybody) }];
  for (const [key, { name, path, reader }] of Object.entries(pagesOf(url, stage))) {
    const held = classes[key] ?? "work";
    const { own, later } = await weighPage(reader, path);
    figures.push({
      name: `${name} (${held} page)`,
      size: own,
      goal: { size: weightLimits[held] },
      note: `${(later / 1000).toFixed(1)} kB more may follow a press`,
    });
  }
  return { title: "JavaScript that comes with a page, above an empty page (gzip, as served)", figures };
}
