import { seedDemo } from "@/server/demo/seed";

await seedDemo({ cases: true });
process.exit(0);
