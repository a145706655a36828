import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
/** Unit tests that make settings of their own: read once per process, they belong to whoever read them first. */
const withSettings = ["server/personal-data/field-cipher.test.ts", "server/employers/sealed-who.test.ts"];
const alias = {
  "@": root,
  "next-intl/server": path.join(root, "tests/support/next-intl-server.ts"),
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
            "server/!(actions)/**/*.test.ts",
            "tests/{acceptance,drawn}/**/*.test.{ts,tsx}",
            "tests/bench/**/*.test.ts",
          ],
          exclude: withSettings,
          environment: "node",
          isolate: false, // nothing here keeps state between files; modules are read once for all
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "components", // some put others in the place of modules, so each file has a thread of its own
          include: ["components/**/*.test.{ts,tsx}", "server/actions/**/*.test.ts", ...withSettings],
          environment: "node",
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          environment: "node",
          globalSetup: "tests/integration/setup-database.ts",
          setupFiles: "tests/integration/as-a-new-process.ts",
          isolate: false,
          testTimeout: 120_000, // for what hangs; whole walks take a few seconds, and many times that on a machine that is busy
          hookTimeout: 120_000,
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
          hookTimeout: 180_000,
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
