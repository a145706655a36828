import "server-only";
import { cache } from "react";
import { createContext } from "./context";
import { appRouter } from "./root";
import { createCallerFactory } from "./trpc";

const createCaller = createCallerFactory(appRouter);

/** Gives server components the procedures as functions, with one context for each request. */
export const api = cache(async () => createCaller(await createContext()));
