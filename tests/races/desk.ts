import { writeMoment } from "@/lib/domain/moment";
import { turns } from "@/lib/domain/turn";
import { refused } from "@/lib/result";
import { askWithdrawal } from "@/server/applications/ask-withdrawal";
import type { RegistryScope } from "@/server/auth/scope";
import { claimCase } from "@/server/queue/claim";
import { decideCase, reviewCase } from "@/server/review/decide";
import { type CaseFacts, caseFacts } from "./case-facts";
import type { Race, Side } from "./race";
import { copyOf } from "./snapshot";
import { overtakenBy } from "./told";

const opinion = "经核查，情况与申报的材料一致。";
const names = { grant: "季明川", refuse: "白一凡", review: ["方知行", "林书阳"] } as const;

/** What a decision leaves on a case, and nothing else. */
const decided = (decision: "grant" | "refuse"): CaseFacts => {
  const granted = decision === "grant";
  const state = granted ? "granted" : "refused";
  return {
    state,
    version: 6,
    events: [`${decision} by ${names[decision]}`],
    audit: [`application.${decision} by ${names[decision]}`],
    reviews: [`${decision} by ${names[decision]}`],
    jobs: [
      `message.employer employer.${state}`,
      `message.person application.${state}`,
      `official.issue ${state}`,
    ],
    documents: ["current person employer 3"],
    registrations: granted ? 1 : 0,
    certificates: granted ? 1 : 0,
  };
};

/** What an act leaves that moves a case on, or only marks it. */
const moved = (act: string, by: string, facts: Partial<CaseFacts>): CaseFacts => ({
  ...decided("refuse"),
  events: [`${act} by ${by}`],
  audit: [`application.${act} by ${by}`],
  reviews: [],
  jobs: [],
  ...facts,
});

const decide =
  (scope: RegistryScope, seen: { id: string; version: number }, decision: "grant" | "refuse") => () =>
    decideCase(scope, { ...seen, decision, opinion, reasons: decision === "refuse" ? ["REFUSE_01"] : [] });

const grantAgainstRefuse: Race = {
  name: "grant against refuse",
  begin: async (world) => {
    const { db, inDecision, deciders } = world;
    const { id, version } = await copyOf(db, inDecision);
    const side = (decision: "grant" | "refuse", index: 0 | 1): Side => ({
      name: decision,
      run: decide(deciders[index], { id, version }, decision),
      leaves: decided(decision),
      tells: [overtakenBy("colleague", decision, names[decision])],
    });
    return { sides: [side("grant", 0), side("refuse", 1)], look: () => caseFacts(world, id, inDecision) };
  },
};

const withdrawAgainstGrant: Race = {
  name: "withdraw against grant",
  begin: async (world) => {
    const { db, inDecision, deciders, signer } = world;
    const { id, version } = await copyOf(db, inDecision);
    const reason = "本人决定暂不注册";
    return {
      sides: [
        {
          name: "withdraw",
          run: () => askWithdrawal(signer.scope, { id, version, reason }),
          leaves: moved("askWithdrawal", "person", { state: "inDecision" }),
          tells: [overtakenBy("applicant", "askWithdrawal")],
        },
        {
          name: "grant",
          run: decide(deciders[0], { id, version }, "grant"),
          leaves: decided("grant"),
          tells: [overtakenBy("authority", "grant")],
        },
      ],
      look: () => caseFacts(world, id, inDecision),
    };
  },
};

const twoReviewers: Race = {
  name: "two officers review one case",
  begin: async (world) => {
    const { db, inReview, reviewers } = world;
    const { id, version } = await copyOf(db, inReview);
    const side = (index: 0 | 1): Side => ({
      name: names.review[index],
      run: () => reviewCase(reviewers[index], { id, version, verdict: "recommend", opinion }),
      leaves: moved("recommend", names.review[index], {
        state: "inDecision",
        version: 5,
        reviews: [`recommend by ${names.review[index]}`],
      }),
      tells: [overtakenBy("colleague", "recommend", names.review[index])],
    });
    return { sides: [side(0), side(1)], look: () => caseFacts(world, id, inReview) };
  },
};

const twoClaims: Race = {
  name: "two officers take one case",
  begin: async (world) => {
    const { db, inReview, reviewers } = world;
    const { id } = await copyOf(db, inReview);
    const side = (index: 0 | 1): Side => ({
      name: names.review[index],
      run: () => take(reviewers[index], id),
      leaves: [names.review[index]],
      tells: [{ key: "taken", values: { name: names.review[index] } }],
    });
    const look = async () => {
      const sql = "SELECT name FROM case_claim JOIN account ON id = officer_id WHERE application_id = $1";
      return (await db.query<{ name: string }>(sql, [id])).rows.map(({ name }) => name);
    };
    return { sides: [side(0), side(1)], look };
  },
};

/** Takes a case; a colleague who has it is told of with his name and since when. */
async function take(scope: RegistryScope, id: string) {
  const taken = await claimCase(scope, id, turns);
  if (!taken.ok || taken.value.mine) return taken;
  const { by, since } = taken.value;
  return refused({ key: "taken", values: { name: by.name, at: writeMoment(since) } });
}

/** The races at the desk of a registry. */
export const deskRaces = [grantAgainstRefuse, withdrawAgainstGrant, twoReviewers, twoClaims];
