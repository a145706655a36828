import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { migrate, readMigrations } from "@/server/db/migrate";

const folder = path.resolve("prisma/migrations");

function copyOfMigrations(): string {
  const copy = mkdtempSync(path.join(tmpdir(), "zhice-migrations-"));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function add(copy: string, name: string, sql: string): void {
  mkdirSync(path.join(copy, name));
  writeFileSync(path.join(copy, name, "migration.sql"), sql);
}

test("a database that is up to date is left alone", async () => {
  expect(await migrate(inject("ownerUrl"), folder)).toEqual([]);
});

test("a migration that was changed after it had been applied is refused", async () => {
  const copy = copyOfMigrations();
  const [first] = readMigrations(copy);
  writeFileSync(path.join(copy, first?.name ?? "", "migration.sql"), `${first?.sql}\n-- changed`);
  await expect(migrate(inject("ownerUrl"), copy)).rejects.toThrow("was changed after it had been applied");
});

test("a failing migration changes nothing and says which it was", async () => {
  const copy = copyOfMigrations();
  add(copy, "9999_broken", "CREATE TABLE half_made (id int); SELECT no_such_column;");
  await expect(migrate(inject("ownerUrl"), copy)).rejects.toThrow("9999_broken failed and changed nothing");
  await expect(migrate(inject("ownerUrl"), folder)).resolves.toEqual([]);
});

test("a database newer than the release is refused", async () => {
  const copy = mkdtempSync(path.join(tmpdir(), "zhice-migrations-"));
  await expect(migrate(inject("ownerUrl"), copy)).rejects.toThrow("newer than this release");
});
