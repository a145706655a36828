import { request } from "node:http";
import { expect, expectAccessible, onPhonesToo, test } from "./fixtures";

test(
  "#7 #8 #9 the portal names the licences, who handles them and how it works",
  onPhonesToo,
  async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveTitle(/执册/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("执业注册，全程网上办");
    const rows = page.getByRole("region", { name: "建设工程注册从业人员职业资格许可" });
    await expect(rows.getByRole("heading", { level: 4 })).toHaveText([
      "二级造价工程师（土木建筑工程、安装工程）注册",
      "对二级注册结构工程师执业资格注册的许可",
      "对二级注册建筑师执业资格注册的许可",
      "对二级注册建造师执业资格注册的许可",
    ]);
    await expect(rows.getByText("由其他系统办理，不在本系统")).toHaveCount(2);
    await expect(page.getByRole("link", { name: "市住建委", exact: true })).toHaveAttribute(
      "href",
      "#licences",
    );
    for (const licence of ["二级造价工程师", "二级注册结构工程师"])
      for (const way of ["办事指南", "立即办理"])
        await expect(
          rows.getByRole("link", { name: new RegExp(`^${way}：.*${licence}.*（上海市`) }),
        ).toHaveCount(1);
    await expect(page.getByText("演示环境", { exact: true })).toBeVisible();
    await expectAccessible(page);
  },
);

test("#10 a keyword finds its licence, and nothing found says what to do", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "搜索事项" }).or(page.getByLabel("搜索事项")).fill("结构");
  await page.getByRole("button", { name: "搜索" }).click();
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole("heading", { level: 4 })).toHaveText([
    "对二级注册结构工程师执业资格注册的许可",
  ]);
  await page.getByLabel("搜索事项").fill("律师");
  await page.getByRole("button", { name: "搜索" }).click();
  await expect(page.getByText("没有找到“律师”。")).toBeVisible();
  await page.getByRole("link", { name: "查看全部事项" }).click();
  await expect(page.getByRole("heading", { level: 4 })).toHaveCount(4);
});

test("English is one press away and stays", onPhonesToo, async ({ page, isMobile }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Professional registration, entirely online",
  );
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectAccessible(page);
  if (isMobile) await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Large text" }).click();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-size", "large");
});

test("an unknown address says so and leads back", async ({ page }) => {
  const response = await page.request.get("/no-such-page");
  expect(response.status()).toBe(404);
});

test("what cannot be an address, and a method that would send everything back, are refused as such", async ({
  baseURL,
}) => {
  for (const [method, address, status] of [
    ["GET", "/%E0%A4%A", 400],
    ["GET", "/verify/%", 400],
    ["TRACE", "/", 405],
    ["GET", "/%E5%9B%BE", 404],
  ] as const) {
    const answer = await new Promise((resolve) =>
      request(`${baseURL}${address}`, { method }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end(),
    );
    expect(answer, `${method} ${address}`).toBe(status);
  }
});

test("a browser that asks for the old icon gets ours", async ({ page }) => {
  const icon = await page.request.get("/favicon.ico");
  expect([icon.status(), icon.headers()["content-type"]]).toEqual([200, "image/svg+xml"]);
});

test("every page carries a fresh nonce and a strict policy", async ({ page }) => {
  const prefetch = { "next-router-prefetch": "1", rsc: "1" };
  const asked = [{}, {}, prefetch].map((headers) => page.request.get("/", { headers }));
  const policies = (await Promise.all(asked)).map((answer) => answer.headers()["content-security-policy"]);
  expect(new Set(policies).size).toBe(3);
  for (const policy of policies) {
    expect(policy).toContain("script-src 'self' 'nonce-");
    expect(policy).not.toContain("unsafe-eval");
  }
});
