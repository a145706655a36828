import "server-only";
import pino from "pino";
import { readEnv } from "@/server/env";

const holder = globalThis as { zhiceLog?: pino.Logger };

/** Gives the process's log: one JSON line per event, to standard output. Nothing personal goes in. */
export function log(): pino.Logger {
  holder.zhiceLog ??= pino({
    level: readEnv().logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return holder.zhiceLog;
}
