import "server-only";
import { z } from "zod";
import type { EmployerScope } from "@/server/auth/scope";
import { decryptField, encryptField } from "@/server/personal-data/field-cipher";

/** Whom a list is narrowed to, as it was typed; empty texts narrow nothing. */
export interface TypedWho {
  name: string;
  idNumber: string;
}

const sealed = z.object({ employerId: z.string(), name: z.string(), idNumber: z.string() });
const nobody: TypedWho = { name: "", idNumber: "" };

/** Seals whom an employer's list is narrowed to, so that it may stand in an address; empty when nothing was typed. */
export function sealWho({ employerId }: EmployerScope, { name, idNumber }: TypedWho): string {
  if (!name && !idNumber) return "";
  return encryptField("inbox.who", JSON.stringify({ employerId, name, idNumber }));
}

/** Opens what sealWho made for the same employer; anything altered, foreign or made with other keys names nobody. */
export function unsealWho({ employerId }: EmployerScope, who: string): TypedWho {
  if (!who) return nobody;
  try {
    const read = sealed.parse(JSON.parse(decryptField("inbox.who", who)));
    return read.employerId === employerId ? { name: read.name, idNumber: read.idNumber } : nobody;
  } catch {
    return nobody;
  }
}
