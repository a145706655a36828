import "server-only";
import type { NextAuthOptions, User } from "next-auth";
import type { CredentialInput, CredentialsConfig } from "next-auth/providers/credentials";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { AppError, type Reason } from "@/lib/errors";
import type { Result } from "@/lib/result";
import { log } from "@/server/observability/log";
import { readSecrets } from "@/server/secrets";
import { clientOf } from "./client-address";
import { signInWithCertificate } from "./enterprise-sign-in";
import { sessionPolicy } from "./session-policy";
import { type Client, revokeSession } from "./sessions";
import { signInOfficer, signInWithCode, signInWithPassword } from "./sign-in";

/** The ways of signing in, as the addresses of their forms name them. */
export const waysIn = ["person-password", "person-code", "officer", "enterprise"] as const;

type SignIn<T> = (input: T, client: Client) => Promise<Result<{ sessionId: string }, Reason>>;

/** Makes one way of signing in; a refusal reaches the page as its reason, anything else as an unknown error that the log holds. */
function way<T>(
  id: (typeof waysIn)[number],
  input: z.ZodType<T>,
  fields: string[],
  signIn: SignIn<T>,
): CredentialsConfig {
  const credentials: Record<string, CredentialInput> = Object.fromEntries(fields.map((field) => [field, {}]));
  return CredentialsProvider({
    id,
    credentials,
    async authorize(given, request): Promise<User> {
      const parsed = input.safeParse(given);
      if (!parsed.success) throw told({ key: "signIn.wrong" });
      const result = await signIn(
        parsed.data,
        clientOf({ get: (name) => request.headers?.[name] ?? null }),
      ).catch((error: unknown) => {
        if (error instanceof AppError && error.problem.reasons[0]) throw told(error.problem.reasons[0]);
        log().error({ err: error, way: id }, "a sign-in failed");
        throw told({ key: "other" }); // next-auth puts the words of an error into the address it answers
      });
      if (!result.ok) throw told(result.reasons[0]);
      return { id: result.value.sessionId };
    },
  });
}

const told = (reason: Reason): Error => new Error(JSON.stringify(reason));

const text = z.string().max(200);

/** Sets next-auth up: tokens that carry only a session's id; sessions themselves are rows (server/auth/sessions.ts). */
export function authOptions(): NextAuthOptions {
  return {
    secret: readSecrets().sessionKey,
    session: { strategy: "jwt", maxAge: sessionPolicy.person.absolute },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      way(
        "person-password",
        z.object({ identifier: text, password: text }),
        ["identifier", "password"],
        signInWithPassword,
      ),
      way("person-code", z.object({ mobile: text, code: text }), ["mobile", "code"], signInWithCode),
      way(
        "officer",
        z.object({ login: text, password: text, totp: text }),
        ["login", "password", "totp"],
        signInOfficer,
      ),
      way(
        "enterprise",
        z.object({ challenge: text, certificate: z.string().max(20_000), signature: z.string().max(2_000) }),
        ["challenge", "certificate", "signature"],
        signInWithCertificate,
      ),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }), // whoever asks learns nothing from next-auth itself
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await revokeSession(token.sid, "signed out");
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined }, // refusals are not errors; ours are in the audit log
  };
}
