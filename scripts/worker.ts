import { runWorker } from "@/server/outbox/worker";

await runWorker();
process.exit(0); // idle connections would keep the process alive for seconds
