import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const alias = {
  "@": root,
  "server-only": path.join(root, "tests/support/server-only.ts"),
};

export default defineConfig({
  resolve: { alias },
  test: {
    retry: 0,
    maxWorkers: 2, // the default leaves one of two cores idle
    pool: "threads", // a fifth faster than processes: modules are read once more per file, not node itself
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: [
            "lib/**/*.test.ts",
            "components/**/*.test.{ts,tsx}",
            "server/**/*.test.ts",
            "tests/bench/**/*.test.ts",
          ],
          environment: "node",
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          environment: "node",
          globalSetup: "tests/integration/setup-database.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "documents",
          include: ["tests/samples/**/*.test.ts"],
          environment: "node",
          globalSetup: "tests/samples/setup-samples.ts",
          testTimeout: 180_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "launch",
          include: ["tests/launch/**/*.test.ts"],
          environment: "node",
          testTimeout: 180_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "gates",
          include: ["tests/gates/**/*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
        },
      },
    ],
  },
});
