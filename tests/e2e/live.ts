import type { Locator, Page } from "@playwright/test";

const acts = [
  "click",
  "check",
  "uncheck",
  "fill",
  "press",
  "pressSequentially",
  "selectOption",
  "setInputFiles",
] as const;

/** What is entered may be judged at once, and the words for it move what stands below: who presses there waits for them. */
const judged: readonly string[] = [
  "check",
  "uncheck",
  "fill",
  "selectOption",
] satisfies (typeof acts)[number][];

type Act = (this: Locator, ...given: unknown[]) => Promise<unknown>;

const waiting = new WeakSet<object>();

/**
 * Makes everything a test does to a control of any page wait until React answers for it, as a reader waits until a page has
 * come. Pressed before, a button does nothing, and a form is sent the old way.
 */
export function actOnWhatLives(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator("html")) as Record<string, Act>; // all pages' locators have it
  if (waiting.has(locators)) return;
  waiting.add(locators);
  for (const name of acts) {
    const act = locators[name] as Act;
    locators[name] = async function (...given) {
      await untilLive(this);
      const answer = await act.apply(this, given);
      if (judged.includes(name)) await this.page().evaluate(twoFrames).catch(unlessPageLeft);
      return answer;
    };
  }
}

/** Waits for a control, also over a change of page, and until React answers for it; needed only before keys. */
export async function untilLive(control: Locator): Promise<void> {
  for (;;) {
    const found = await control.evaluate(look).catch(unlessPageLeft);
    if (found === "live") return;
    if (found === "dead") throw new Error(`React does not answer for ${control}`);
  }
}

/** Tells whether a control is there and React answers for it, at once; the page must not be on its way to another. */
export const isLive = async (control: Locator): Promise<boolean> =>
  (await control.evaluateAll((found) => found.map((element) => Object.keys(element))))
    .flat()
    .some((key) => key.startsWith("__reactProps"));

/** Looks at an element until React answers for it, it is replaced, or ten seconds have passed. */
async function look(element: Element): Promise<"live" | "gone" | "dead"> {
  const deadline = performance.now() + 10_000;
  while (performance.now() < deadline) {
    if (Object.keys(element).some((key) => key.startsWith("__reactProps"))) return "live";
    if (!element.isConnected) return "gone";
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return "dead";
}

const twoFrames = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

function unlessPageLeft(problem: Error): "gone" {
  if (/Execution context was destroyed|frame was detached|navigat/i.test(problem.message)) return "gone";
  throw problem;
}
