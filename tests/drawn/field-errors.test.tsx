import { expect, it } from "vitest";
import { FormHead } from "@/components/forms/form-head";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { draw } from "@/tests/support/draw";

interface Entries {
  hotline: string;
  decisionDays: { initial: string };
}

function Form() {
  const { found, textOf } = useFieldErrors<Entries>(
    ["hotline", "decisionDays.initial"],
    {
      hotline: { type: "custom", message: "registry.hotline" },
      decisionDays: { initial: { type: "server", message: "最多 20 个工作日" } },
    },
    () => undefined,
  );
  return (
    <ul>
      {found.map(({ id, message }) => (
        <li key={id}>{message}</li>
      ))}
      <li>{textOf("decisionDays.initial")}</li>
    </ul>
  );
}

it("finds what is wrong at a field, and at a field within another", async () => {
  const { all } = await draw(<Form />);
  expect(all("li")).toEqual([
    expect.stringContaining("咨询电话应为"),
    "最多 20 个工作日",
    "最多 20 个工作日",
  ]);
});

it.each([
  ["submit", "还不能提交，有 2 处需要修改"],
  ["save", "还不能保存，有 2 处需要修改"],
  ["next", "还不能继续，有 2 处需要修改"],
] as const)("says at the head of a form what cannot be done yet: %s", async (act, title) => {
  const found = [
    { id: "hotline", message: "咨询电话应为区号和号码" },
    { id: "address", message: "请填写" },
  ] as const;
  const labels = { hotline: "咨询电话", address: "办公地址" };
  const head = { found: [...found], general: ["网络断开"], attempt: 1, act };
  const { all, text } = await draw(<FormHead {...head} labelOf={(id) => labels[id]} />);
  expect(all("h2")).toEqual([title]);
  expect(all("a")).toEqual(["咨询电话：咨询电话应为区号和号码", "办公地址：请填写"]);
  expect(text).toContain("已填写的内容都在，没有丢失。");
  expect(text).toContain("网络断开");
});

it("says at the head of a form nothing before there is something to say", async () => {
  expect((await draw(<FormHead found={[]} general={[]} attempt={0} />)).text).toBe("");
});
