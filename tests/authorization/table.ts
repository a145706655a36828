import type { Entry } from "./entry";
import { entryOf } from "./undeclared";

const who: Record<Entry["who"], string> = {
  anybody: "anybody",
  applicant: "a person, his own",
  operator: "an operator with a proved contact, his employer's own",
  party: "a person or an operator, their own",
  "unproved operator": "an operator, himself",
  officer: "an officer, himself",
  platform: "the platform's administrator",
};

/** Writes the declared matrix as the page docs/authorization.md. */
export function authorizationPage(kinds: Record<string, Readonly<Record<string, Entry>>>): string {
  const tables = Object.entries(kinds).map(
    ([kind, entries]) =>
      `## ${kind}\n\n| Entry | Who may | What is not his |\n| --- | --- | --- |\n${Object.entries(entries).map(line).join("\n")}\n`,
  );
  return `${head}\n${tables.join("\n")}`;
}

function line([name, { who: kind, permission, elsewhere, leads }]: [string, Entry]): string {
  const may = permission ? `an officer whose role there grants \`${permission}\`` : who[kind];
  const way = name.slice(entryOf(name).length);
  const not = elsewhere === "alike" ? "answered as if it were not there" : "not found";
  return `| \`${entryOf(name)}\`${way} | ${may} | ${not}${leads ? "; other kinds are led to sign in" : ""} |`;
}

const head = `# Who may do what

Written from the declaration in \`tests/authorization/declared\` by \`npx vitest run --project integration authorization.test -u\`;
\`npm test\` compares both, and asserts every cell by asking. Whoever is not signed in, or whose account is disabled, is
\`UNAUTHORIZED\` wherever not anybody may ask. What is not for an account of his kind, another registry, another person's and
another employer's is \`NOT_FOUND\`, in the same words and with the same number of statements as what does not exist.
\`FORBIDDEN\` are only a step in the officer's own registry that his role does not take, and an employer's things before the
operator's contact is proved. Roles by permission stand in \`server/auth/permissions.ts\`.
`;
