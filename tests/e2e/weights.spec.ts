import { makeVisitor } from "../bench/site/client";
import { scriptsOf, weighPage, weightLimits } from "../bench/site/weigh-page";
import { saveApplication } from "./applicants";
import { expect, test } from "./fixtures";
import { untilLive } from "./live";

test("pages bring no more JavaScript than they may, and no more than is weighed", async ({
  page,
  baseURL,
}) => {
  const { id } = await saveApplication(page);
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const reader = makeVisitor(baseURL ?? "", cookies);
  const pages = [
    ["public", "/"],
    ["public", "/verify"],
    ["form", "/sign-up"],
    ["form", `/applications/${id}/form`],
    ["signing", `/applications/${id}/sign`],
    ["work", "/applications"],
    ["work", `/applications/${id}`],
    ["work", "/certificates"],
  ] as const;
  for (const [kind, path] of pages)
    expect.soft((await weighPage(reader, path)).own, path).toBeLessThanOrEqual(weightLimits[kind]);

  const loaded = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".js")) loaded.add(pathname);
  });
  const sign = `/applications/${id}/sign`;
  await page.goto(sign);
  await untilLive(page.getByRole("button", { name: "申领个人数字证书" }));
  const named = scriptsOf((await reader.get(sign)).body.toString());
  expect(named.length).toBeGreaterThan(5);
  expect([...loaded].filter((file) => !named.includes(file))).toEqual([]);
});
