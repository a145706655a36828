import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Unbroken } from "./unbroken";

const drawn = (text: string) =>
  renderToStaticMarkup(<Unbroken>{text}</Unbroken>).replaceAll(
    /<span class="whitespace-nowrap">(.*?)<\/span>/g,
    "<$1>",
  );

test("numbers of registration, dates, moments and telephone numbers are one word each", () => {
  expect(drawn("您已有注册证书（建[造]21253100004127，有效期至 2029-07-07），请拨打 021-962600。")).toBe(
    "您已有注册证书（<建[造]21253100004127>，有效期至 <2029-07-07>），请拨打 <021-962600>。",
  );
  expect(drawn("2026-11-20 22:35:43 签发")).toBe("<2026-11-20 22:35:43> 签发");
});

test("everything else stays as it is", () => {
  for (const text of ["", "没有日期", "第 1 页，共 10 页", "A-1234 & B"])
    expect(drawn(text)).toBe(text.replace("&", "&amp;"));
});
