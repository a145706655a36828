import { Logger } from "graphile-worker";

/** Says nothing; for tests in which jobs are meant to fail. */
export const silent = new Logger(() => () => undefined);
