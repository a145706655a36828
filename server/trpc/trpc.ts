import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { AppError } from "@/lib/errors";
import type { Context } from "./context";

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => ({
    message: error.code, // the message of an error is for the log; it never leaves the server
    code: shape.code,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      problem: error.cause instanceof AppError ? error.cause.problem : null,
    },
  }),
});

export const router = t.router;
export const procedure = t.procedure;
export const createCallerFactory = t.createCallerFactory;
