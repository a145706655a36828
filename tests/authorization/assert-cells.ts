import { type Actor, actors, places, sides } from "./actors";
import type { Answer } from "./call";
import type { DigestOfAll, Watch, Watched } from "./database-watch";
import { type Cell, type Entry, type Verdict, verdictOf } from "./entry";
import type { Present, World } from "./world";

/** Asks an entry once: as whom, and with what. */
export type Ask = (asked: { input: unknown; registry: string; present: Present }) => Promise<Answer>;

/** What the assertion of an entry's cells works with. */
export interface Bench {
  world: World;
  watch: Watch;
  codes: Record<"here" | "there", string>;
  digestOfAll: DigestOfAll;
  /** The world's digest before the entry is asked anything. */
  digest: Record<string, string>;
}

/** Asks an entry everything that its cells say, and lists what was not as declared; empty where every cell holds. */
export async function findFaults(bench: Bench, declared: Entry, ask: Ask): Promise<string[]> {
  const takesObjects = namesObjects(bench.world, declared);
  const cells = cellsOf(declared, takesObjects);
  const faults: string[] = [];
  for (const actor of actors)
    for (const group of byNamed(cells))
      faults.push(...(await ofActor(bench, declared, ask, { actor, group, takesObjects })));
  const after = await bench.digestOfAll();
  for (const [table, digest] of Object.entries(after))
    if (digest !== bench.digest[table])
      faults.push(`something that was refused or undone changed the table ${table}`);
  Object.assign(bench.digest, after); // the next entry answers for itself
  return faults;
}

/** Whether an entry's input names things: then it is asked about both sides' and about nothing's. */
function namesObjects(world: World, { sample }: Entry): boolean {
  const [actor] = actors;
  if (!actor) throw new Error("nobody asks");
  const [one, other] = (["here", "nowhere"] as const).map((place) =>
    JSON.stringify(sample(world.objects(actor, place))),
  );
  return one !== other;
}

function cellsOf({ permission }: Entry, takesObjects: boolean): Cell[] {
  const named = permission ? sides : (["here"] as const);
  return named.flatMap((one) => (takesObjects ? places : [one]).map((of) => ({ named: one, of })));
}

const byNamed = (cells: readonly Cell[]): Cell[][] =>
  sides.map((side) => cells.filter(({ named }) => named === side)).filter((group) => group.length > 0);

interface Group {
  actor: Actor;
  group: readonly Cell[];
  takesObjects: boolean;
}

/** One actor's cells of one named registry: what is not his must look as what is not there, so these are held against one another. */
async function ofActor(
  { world, watch, codes }: Bench,
  declared: Entry,
  ask: Ask,
  { actor, group, takesObjects }: Group,
): Promise<string[]> {
  const present = world.present[actor.name];
  if (!present) throw new Error(`${actor.name} is not there`);
  const asked = async (cell: Cell): Promise<Seen> => {
    const expected = verdictOf(declared, actor, cell, takesObjects);
    const input = declared.sample(world.objects(actor, cell.of));
    const watched = await watch.during(() => ask({ input, registry: codes[cell.named], present }), {
      keep: declared.who !== "anybody" && expected !== "allowed" && expected !== "alike",
    });
    return { cell, expected, ...watched, answer: withoutNames(watched.answer, input) };
  };
  const seen: Seen[] = [];
  for (const cell of group) seen.push(await asked(cell));
  const nothing = seen.find(({ cell }) => cell.of === "nowhere");
  return seen.flatMap((one) =>
    faultsOf(one, nothing).map(
      (fault) => `${actor.name}, ${wordCell(declared, one.cell, takesObjects)}: ${fault}`,
    ),
  );
}

interface Seen extends Watched<Answer> {
  cell: Cell;
  expected: Verdict;
}

const refusals: Record<number, Verdict | string> = {
  400: "a sample that is not taken",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  500: "an internal error",
};

/** Says in what an answer differs from its declaration, or from what is said of what does not exist. */
function faultsOf({ expected, answer, statements, cell }: Seen, nothing: Seen | undefined): string[] {
  const got = refusals[answer.status] ?? "allowed";
  if (got !== (expected === "alike" ? "allowed" : expected))
    return [`${expected} was declared, ${got} came: ${answer.body.slice(0, 300)}`];
  if (!nothing || cell.of === "nowhere" || expected === "allowed") return [];
  return [
    ...(answer.body === nothing.answer.body
      ? []
      : [`not what is said of what does not exist: ${answer.body} instead of ${nothing.answer.body}`]),
    ...(statements.length === nothing.statements.length
      ? []
      : [`${statements.length} statements, and ${nothing.statements.length} for what does not exist`]),
  ];
}

/** Takes the names out of an answer that stood in its question, since they differ and say nothing. */
function withoutNames({ status, body }: Answer, input: unknown): Answer {
  const names = JSON.stringify(input ?? null).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  return { status, body: names.reduce((text, name) => text.replaceAll(name, "<named>"), body) };
}

const wordCell = ({ permission }: Entry, { named, of }: Cell, takesObjects: boolean): string =>
  [permission && `naming the registry ${named}`, takesObjects && `about what is ${of}`]
    .filter(Boolean)
    .join(", ") || "of himself";
