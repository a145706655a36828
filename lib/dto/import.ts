import { z } from "zod";
import { importNames } from "@/lib/imports/tables";

/** Every reason for which a file or a row is not taken in; imports.json words each under "problem". */
export const importReasons = [
  "notUtf8",
  "empty",
  "columnMissing",
  "columnTwice",
  "columnCount",
  "cut",
  "quotes",
  "twice",
  "holderTwice",
  "name",
  "idType",
  "idNumber",
  "mobile",
  "creditCode",
  "companyName",
  "status",
  "number",
  "date",
  "dateInFuture",
  "dateKind",
  "specialty",
  "endsBeforeBegin",
  "employerUnknown",
  "numberTaken",
  "registeredAlready",
] as const;
export type ImportReason = (typeof importReasons)[number];

/** What is wrong with a file, where, and why; it never holds what the file says. */
export const importProblem = z.object({
  /** 1 is the line of headings. */
  line: z.int().nonnegative(),
  /** Key of the column; empty where the whole line is meant. */
  column: z.string(),
  reason: z.enum(importReasons),
  /** Another line that it speaks of. */
  other: z.int().exactOptional(),
});
export type ImportProblem = z.infer<typeof importProblem>;

/** What an import did, or would do. A file with problems changes nothing. */
export const importReport = z.object({
  rows: z.int().nonnegative(),
  /** Rows that are new, and rows that are there already. */
  added: z.int().nonnegative(),
  known: z.int().nonnegative(),
  /** Of paper registrations: how many belong to somebody who has an account. */
  claimed: z.int().nonnegative(),
  /** The first of them; `problemCount` counts all, up to where a file that is wrong throughout was no longer read. */
  problems: z.array(importProblem),
  problemCount: z.int().nonnegative(),
  written: z.boolean(),
});
export type ImportReport = z.infer<typeof importReport>;

/** The most problems that an answer to a browser lists. */
export const problemsShown = 2_000;

/** How large a file the pages take; the command takes more. */
export const importBytes = 10 * 1024 * 1024;

/** What an upload to be imported says of itself in its address. */
export const importQuery = z.object({
  table: z.enum(importNames),
  registry: z.string().max(80).optional(),
  mode: z.enum(["check", "write"]),
});

/** What a registry's register holds, those included whose holders have no account yet. */
export const registerCount = z.object({
  registrations: z.int(),
  paper: z.int(),
  unclaimed: z.int(),
  qualifications: z.int(),
});
export type RegisterCount = z.infer<typeof registerCount>;
