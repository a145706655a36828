import { runAllTests } from "@/tests/run/all";

process.exit((await runAllTests(process.argv.slice(2))) ? 0 : 1);
