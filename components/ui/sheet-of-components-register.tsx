"use client";

import { useState } from "react";
import { BatchBar } from "./batch-bar";
import { Button } from "./button";
import { Checkbox } from "./checkbox";
import { Field, Input, Select } from "./field";
import { Filters } from "./filters";
import { Pager } from "./pager";
import { Table, Td, Th, Tr } from "./table";
import { Tag } from "./tag";

const people = [
  { id: "1", name: "顾南乔", number: "W2026110330049", matter: "注销注册", alone: true },
  { id: "2", name: "陆知遥", number: "W2026110330052", matter: "延续注册", alone: false },
  { id: "3", name: "沈若川", number: "W2026110330058", matter: "初始注册", alone: false },
];

/** Shows a list with filters, chosen rows and pages. */
export function RegisterSpecimen() {
  const [chosen, setChosen] = useState<string[]>(["2"]);
  function toggle(id: string) {
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  }
  return (
    <div>
      <Filters
        labels={{ region: "筛选", more: "更多条件", fewer: "收起" }}
        actions={
          <Button type="submit" variant="primary">
            查询
          </Button>
        }
      >
        <Field label="姓名">
          <Input name="name" placeholder="请输入姓名" />
        </Field>
        <Field label="受理编号">
          <Input name="number" />
        </Field>
        <Field label="注册类别">
          <Select name="matter">
            <option>请选择注册类别</option>
          </Select>
        </Field>
      </Filters>
      <div className="max-phone:hidden">
        {chosen.length > 0 ? (
          <BatchBar
            count={`已选 ${chosen.length} 件`}
            excluded="注销注册签名后立即生效，须单独办理"
            actions={
              <>
                <Button variant="quiet" onClick={() => setChosen([])}>
                  取消选择
                </Button>
                <Button variant="primary">批量签名确认</Button>
              </>
            }
          />
        ) : null}
      </div>
      <Table
        caption="待企业确认"
        head={
          <>
            <Th>
              <Checkbox aria-label="全选" mixed={chosen.length > 0} />
            </Th>
            <Th>姓名</Th>
            <Th>注册类别</Th>
            <Th>受理编号</Th>
            <Th>当前状态</Th>
            <Th>操作</Th>
          </>
        }
      >
        {people.map((person) => (
          <Tr key={person.id} selected={chosen.includes(person.id)}>
            <Td part="pick">
              <Checkbox
                aria-label={person.name}
                checked={chosen.includes(person.id)}
                onChange={() => toggle(person.id)}
                unavailableReason={person.alone ? "须单独办理" : undefined}
              />
            </Td>
            <Td part="title" sub="310***********0427">
              {person.name}
            </Td>
            <Td label="注册类别">{person.matter}</Td>
            <Td label="受理编号">{person.number}</Td>
            <Td label="当前状态">
              <Tag kind="wait">待企业签名</Tag>
            </Td>
            <Td part="actions">
              <Button>签名确认</Button>
              <Button variant="quiet">退回</Button>
            </Td>
          </Tr>
        ))}
      </Table>
      <Pager
        label="翻页"
        total="共 3 条"
        position="1／2"
        previous={{ label: "上一页", noneLabel: "已是第一页" }}
        next={{ href: "#page-2", label: "下一页", noneLabel: "已是最后一页" }}
      />
    </div>
  );
}
