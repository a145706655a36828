import { seedDemo } from "@/server/demo/seed";

await seedDemo();
process.exit(0);
