import "server-only";
import { readCreditCode } from "@/lib/domain/credit-code";
import { toHalfWidth } from "@/lib/domain/half-width";
import { addDays, type PlainDate } from "@/lib/domain/plain-date";
import type { RegisterPage, RegisterQuery } from "@/lib/dto/register";
import { lastBeginning, type RegisterSought } from "@/lib/register/search";
import { type Sql, sql } from "@/server/db/sql";
import { idNumberIndexes } from "@/server/personal-data/blind-index";

/** What a list of the register holds, and in which order; each order has an index. */
export interface RegisterConditions {
  order: RegisterPage["order"];
  where: Sql[];
  /** Whether a registration on paper whose holder has no account can be among them. */
  paper: boolean;
}

type Part = Omit<RegisterConditions, "paper">;

/** Says what a question asks of the register's rows, `r` in SQL. */
export function conditionsOf(
  query: RegisterQuery,
  sought: RegisterSought,
  today: PlainDate,
): RegisterConditions {
  const { standing, specialty, within, medium, locked, employer } = query;
  const parts: Part[] = [
    soughtOf(sought),
    ...(employer ? [employerOf(employer)] : []),
    ...(within
      ? [
          {
            order: "end" as const,
            where: [
              sql`r.standing = 'registered' AND r.ends_on >= ${today}::date AND r.ends_on <= ${addDays(today, within)}::date`,
            ],
          },
        ]
      : []),
    ...(standing ? [standingOf(standing, today)] : []),
  ];
  const over = standing === "deregistered" || standing === "revoked";
  return {
    paper: !over && !locked && medium !== "electronic" && sought.kind !== "nameAndLastFour",
    order: parts.find(({ order }) => order !== "number")?.order ?? "number",
    where: [
      ...parts.flatMap(({ where }) => where),
      ...(specialty ? [sql`r.specialty = ${specialty}`] : []),
      ...(medium ? [sql`r.medium = ${medium}`] : []),
      ...(locked ? [sql`r.locked_at IS NOT NULL`] : []),
    ],
  };
}

function soughtOf(sought: RegisterSought): Part {
  switch (sought.kind) {
    case "nothing":
      return { order: "number", where: [] };
    case "number":
      return {
        order: "number",
        where: [
          sql`r.number COLLATE "C" >= ${sought.beginning} AND r.number COLLATE "C" <= ${lastBeginning(sought.beginning)}`,
        ],
      };
    case "document":
      return {
        order: "number",
        where: [sql`r.holder_id_index = ANY(${idNumberIndexes(sought.number)}::text[])`],
      };
    case "nameAndLastFour":
      return {
        order: "name",
        where: [
          sql`r.holder_name COLLATE "C" = ${sought.name} AND r.holder_id_last_four = ${sought.lastFour}`,
        ],
      };
    case "name":
      return {
        order: "name",
        where: [
          sql`r.holder_name COLLATE "C" >= ${sought.name} AND r.holder_name COLLATE "C" <= ${lastBeginning(sought.name)}`,
        ],
      };
  }
}

/** An employer by its credit code, or by its name and its beginning; names are entered with either kind of brackets. */
function employerOf(typed: string): Part {
  const code = readCreditCode(typed);
  if (code.ok)
    return {
      order: "number",
      where: [sql`r.employer_id = (SELECT e.id FROM employer e WHERE e.credit_code = ${code.value})`],
    };
  const [narrow, wide] = namesOf(typed);
  return {
    order: "employer",
    where: [
      sql`(r.employer_name COLLATE "C" >= ${narrow} AND r.employer_name COLLATE "C" <= ${lastBeginning(narrow)}
        OR r.employer_name COLLATE "C" >= ${wide} AND r.employer_name COLLATE "C" <= ${lastBeginning(wide)})`,
    ],
  };
}

/** Writes a company's name as it may stand in the register: with half-width brackets, and with full-width ones. */
export function namesOf(typed: string): [narrow: string, wide: string] {
  const narrow = toHalfWidth(typed).trim();
  return [narrow, narrow.replaceAll("(", "（").replaceAll(")", "）")];
}

function standingOf(standing: NonNullable<RegisterQuery["standing"]>, today: PlainDate): Part {
  if (standing === "registered")
    return { order: "number", where: [sql`r.standing = 'registered' AND r.ends_on >= ${today}::date`] };
  if (standing === "expired")
    return { order: "end", where: [sql`r.standing = 'registered' AND r.ends_on < ${today}::date`] };
  return { order: "number", where: [sql`r.standing = ${standing}`] };
}
