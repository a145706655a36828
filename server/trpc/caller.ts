import "server-only";
import { randomUUID } from "node:crypto";
import { cache } from "react";
import { appRouter } from "./root";
import { createCallerFactory } from "./trpc";

const createCaller = createCallerFactory(appRouter);

/** Gives server components the procedures as functions, with one context for each request. */
export const api = cache(() => createCaller({ requestId: randomUUID() }));
