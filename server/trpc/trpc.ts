import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { AppError, errorKinds } from "@/lib/errors";
import type { Context } from "./context";

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error, ctx }) => ({
    message: error.code, // the message of an error is for the log; it never leaves the server
    code: shape.code,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      problem: error.cause instanceof AppError ? error.cause.problem : null,
      reference: ctx?.requestId ?? null,
    },
  }),
});

/** Translates an expected error into its transport code, once for all procedures. */
const translate = t.middleware(async ({ next }) => {
  const result = await next(); // next() never throws
  if (result.ok || !(result.error.cause instanceof AppError)) return result;
  const { kind } = result.error.cause.problem;
  throw new TRPCError({ code: errorKinds[kind].trpc, cause: result.error.cause });
});

export const router = t.router;
export const procedure = t.procedure.use(translate);
export const createCallerFactory = t.createCallerFactory;
