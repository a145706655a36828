import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { employer } from "./applicants";
import type { KeyFile } from "./operators";
import { procedures } from "./people";

/** Fetches the employer's key file as the sign-in page of the demonstration offers it. */
export async function demoKeyFile(page: Page): Promise<KeyFile> {
  const accounts = await procedures().demo.accounts.query();
  const found = accounts.find(({ identifier }) => identifier === employer.creditCode);
  if (!found?.keyFile) throw new Error("the demonstration has no key file for the employer");
  const bytes = await (await page.request.get(found.keyFile)).body();
  const file = path.join(mkdtempSync(path.join(tmpdir(), "zhice-key-")), `${employer.name}.p12`);
  writeFileSync(file, bytes);
  return { file, password: found.password };
}
