import { barePage } from "./bare-page";
import type { Visitor } from "./client";

/** What the JavaScript of a page weighs, in bytes as they come over the wire (gzip). */
export interface PageWeight {
  /** What comes with the page, above an empty page of the same build. */
  own: number;
  /** What waits for a press: chunks that those scripts can still ask for. */
  later: number;
}

/** What a page may weigh above an empty page of the same build, in bytes; one that is worked in would pass its limit with the profession files, which are the server's. */
export const weightLimits = { public: 20_000, form: 90_000, signing: 160_000, work: 80_000 } as const;
/**
 * Weighs the scripts that come with a page: its script tags, and what it names for the browser to load at once. An empty page is
 * one of the same build with the root layout, its boundaries for errors and for pages that are none, and nothing else.
 */
export async function weighPage(reader: Visitor, path: string): Promise<PageWeight> {
  const empty = new Set(await scriptsAt(reader, barePage.path, barePage.status));
  const scripts = await load(
    reader,
    (await scriptsAt(reader, path, 200)).filter((file) => !empty.has(file)),
  );
  const asked = new Set(scripts.flatMap(({ names }) => names).filter((file) => !empty.has(file)));
  for (const { file } of scripts) asked.delete(file);
  return { own: sum(scripts), later: sum(await load(reader, [...asked])) };
}

/** Lists the scripts that a page names, in tags or in what its components are made of, each once; those for browsers without modules are not loaded by others. */
export function scriptsOf(html: string): string[] {
  const read = html.replace(/<script [^>]*\bnomodule\b[^>]*>/gi, "");
  return [...new Set(read.match(/\/_next\/static\/[^"'\\<>\s?]+\.js/g))];
}

async function scriptsAt(reader: Visitor, path: string, expected: number): Promise<string[]> {
  const { status, body } = await reader.get(path);
  if (status !== expected) throw new Error(`${path} answers ${status}`);
  return scriptsOf(body.toString());
}

interface Script {
  file: string;
  bytes: number;
  /** The chunks it names. */
  names: string[];
}

async function load(reader: Visitor, files: readonly string[]): Promise<Script[]> {
  const scripts: Script[] = [];
  for (const file of files) {
    const { status, body } = await reader.get(file, { "accept-encoding": "gzip" });
    if (status !== 200) throw new Error(`${file} is not served`);
    const text = (await reader.get(file)).body.toString();
    const names = (text.match(/static\/chunks\/[^"'\s]+?\.js/g) ?? []).map((name) => `/_next/${name}`);
    scripts.push({ file, bytes: body.length, names });
  }
  return scripts;
}

const sum = (scripts: readonly Script[]) => scripts.reduce((bytes, script) => bytes + script.bytes, 0);

/** Weighs an empty page, all in all. */
export async function weighEmptyPage(reader: Visitor): Promise<number> {
  return sum(await load(reader, await scriptsAt(reader, barePage.path, barePage.status)));
}
