import "server-only";
import { Prisma } from "@/generated/prisma/client";

/** A piece of SQL with its values apart. */
export type Sql = Prisma.Sql;

/** Writes a piece of SQL; every value in it becomes a parameter. */
export const sql = Prisma.sql;

/** Says nothing. */
export const nothing = Prisma.empty;

/** Joins pieces of SQL; at least one. */
export const joined = Prisma.join;
