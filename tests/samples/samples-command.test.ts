import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { command } from "./command";

const scratch = mkdtempSync(path.join(tmpdir(), "zhice-samples-"));
chmodSync(scratch, 0o711); // the database's account passes through
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("never writes into a folder that holds something, nor over a file", async () => {
  const full = path.join(scratch, "full");
  mkdirSync(full);
  const file = path.join(full, "mine.txt");
  writeFileSync(file, "mine");
  expect(await command("samples", [full]).ended).toMatchObject({
    code: 1,
    output: expect.stringContaining("is not empty"),
  });
  expect(await command("samples", [file]).ended).toMatchObject({
    code: 1,
    output: expect.stringContaining("is a file"),
  });
  expect(readdirSync(full)).toEqual(["mine.txt"]);
  expect(readFileSync(file, "utf8")).toBe("mine");
  for (const args of [[], ["--help"], ["one", "two"]])
    expect(await command("samples", args).ended).toMatchObject({
      code: 1,
      output: expect.stringContaining("Usage"),
    });
});

test("interrupted, removes what it began and writes nothing", async () => {
  const TMPDIR = path.join(scratch, "temporary");
  mkdirSync(TMPDIR, { mode: 0o1777 });
  chmodSync(TMPDIR, 0o1777);
  const wanted = path.join(scratch, "wanted");
  const running = command("samples", [wanted], { TMPDIR });
  await running.says("Writing the demonstration's data");
  const begun = readdirSync(TMPDIR).filter((name) => name.startsWith("zhice-"));
  expect(begun).toHaveLength(2); // its database and its data
  running.process.kill("SIGTERM");
  expect(await running.ended).toMatchObject({
    code: 130,
    output: expect.stringContaining("Nothing was written."),
  });
  expect(readdirSync(TMPDIR).filter((name) => name.startsWith("zhice-"))).toEqual([]);
  expect(existsSync(wanted)).toBe(false);
});
