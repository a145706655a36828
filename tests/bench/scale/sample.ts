import pg from "pg";
import { idNumberIndex } from "@/server/personal-data/blind-index";
import { creditCode } from "@/tests/factories/credit-code";
import { paperFrom } from "./fill-sql";

/** What the questions are about: somebody in the fill, his registry, and an officer who decides there. */
export interface Sample {
  registry: { id: string; code: string };
  officer: string;
  name: string;
  /** How the name of somebody there begins whose renewal is under review. */
  renewing: string;
  lastFour: string;
  idNumber: string;
  number: string;
  /** Of a registration on paper whose holder, of the same name, has no account. */
  paperNumber: string;
  acceptanceNumber: string;
  employer: string;
  creditCode: string;
  token: string;
}

/** The person asked about: in the first registry, one of ten with another registration on paper, and in every fill of more than some thousand. */
const chosen = 2_400;
const idNumber = "310101199403071234";

/** Picks somebody out of a fill and gives him an ID number and his company a credit code, which the fill knows of nobody. */
export async function pickSample(superuserUrl: string): Promise<Sample> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const index = idNumberIndex("residentId", idNumber);
    for (const [table, column, key] of [
      ["person", "id_index", "id"],
      ["application", "id_index", "person_id"],
      ["registration", "holder_id_index", "person_id"],
    ])
      await client.query(`UPDATE ${table} SET ${column} = $1 WHERE ${key} = bench.id('person', $2::bigint)`, [
        index,
        chosen,
      ]);
    await client.query(
      "UPDATE employer SET credit_code = $1 WHERE id = (SELECT employer_id FROM application WHERE id = bench.id('application', $2::bigint))",
      [creditCode(), chosen * 4 + 1],
    );
    const { rows } = await client.query<
      Omit<Sample, "registry" | "idNumber"> & { registry: string; code: string }
    >(
      `SELECT r.id AS registry, r.code, bench.id('officer', 21) AS officer, p.name, p.id_last_four AS "lastFour", bench.number($1) AS number, bench.number($2) AS "paperNumber", a.acceptance_number AS "acceptanceNumber",
         (SELECT left(o.person_name, 1) FROM application o WHERE o.registry_id = r.id AND o.state = 'inReview' AND o.matter = 'renewal' ORDER BY o.id LIMIT 1) AS renewing,
         e.name AS employer, e.credit_code AS "creditCode", c.token
       FROM person p JOIN application a ON a.id = bench.id('application', $1 * 4 + 1) JOIN registry r ON r.id = a.registry_id
       JOIN employer e ON e.id = a.employer_id JOIN certificate c ON c.person_id = p.id WHERE p.id = bench.id('person', $1)`,
      [chosen, paperFrom + chosen],
    );
    const [row] = rows;
    if (!row) throw new Error("the fill has nobody to ask about");
    const { registry, code, ...rest } = row;
    return { ...rest, idNumber, registry: { id: registry, code } };
  } finally {
    await client.end();
  }
}
