import { expect, test } from "vitest";
import { trustFolder } from "./trust-folder";

test("a demonstration and a production on the same data trust different authorities", () => {
  const [demo, production] = (["demo", "production"] as const).map((mode) =>
    trustFolder({ dataDir: "/data", mode }),
  );
  expect(production).toBe("/data");
  expect(demo).toBe("/data/demo");
});
