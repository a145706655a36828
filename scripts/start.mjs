import { install } from "./install.mjs";

install();
const { register } = await import("tsx/esm/api");
register();
const { start } = await import("../server/launch/start.ts");
await start();
