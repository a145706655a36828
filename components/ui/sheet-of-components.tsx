import type { ReactNode } from "react";
import { Folio, Logo, Wenwu, Yuwei } from "./motifs";
import { PageHeader } from "./page-header";
import { Seal, VerdictBlock } from "./seal";
import { Sheet } from "./sheet";
import { FeedbackSpecimens } from "./sheet-of-components-feedback";
import { FormSpecimens } from "./sheet-of-components-forms";
import { OverlaySpecimens } from "./sheet-of-components-overlays";
import { RecordSpecimens } from "./sheet-of-components-records";
import { Specimen } from "./sheet-of-components-specimen";
import { StepsSpecimen } from "./sheet-of-components-steps";

const swatches = [
  ["paper", "bg-paper"],
  ["paper-sunk", "bg-paper-sunk"],
  ["sheet", "bg-sheet"],
  ["ink-900", "bg-ink-900"],
  ["ink-700", "bg-ink-700"],
  ["ink-500", "bg-ink-500"],
  ["azurite-700", "bg-azurite-700"],
  ["azurite-50", "bg-azurite-50"],
  ["jade-700", "bg-jade-700"],
  ["ochre-700", "bg-ochre-700"],
  ["cinnabar-700", "bg-cinnabar-700"],
  ["field", "bg-field"],
] as const;

function Motif({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure className="grid content-start gap-2">
      {children}
      <figcaption className="text-14">{name}</figcaption>
    </figure>
  );
}

function Motifs() {
  return (
    <div className="flex flex-wrap items-start gap-x-10 gap-y-6">
      <Motif name="文武边：页首一次">
        <Wenwu className="w-44" />
      </Motif>
      <Motif name="鱼尾：当前所在">
        <Yuwei />
      </Motif>
      <Motif name="装订线：在册之物">
        <Sheet as="div" bound className="h-28 w-44" />
      </Motif>
      <Motif name="装订的正文">
        <Folio className="h-28 w-24 text-14">在册</Folio>
      </Motif>
      <Motif name="册：标志">
        <Logo name="执册" />
      </Motif>
      <Motif name="印：只用朱砂">
        <Seal name="上海市住房和城乡建设管理委员会" center="样例" foot="电子印章" label="电子印章样例" />
      </Motif>
      <Motif name="Seal">
        <Seal
          name="Sample Registration Authority"
          center="SAMPLE"
          foot="E-SEAL"
          label="Sample electronic seal"
        />
      </Motif>
      <Motif name="判定">
        <span className="flex gap-3">
          <VerdictBlock tone="valid">有效</VerdictBlock>
          <VerdictBlock tone="invalid">无效</VerdictBlock>
          <VerdictBlock tone="valid">Valid</VerdictBlock>
        </span>
      </Motif>
    </div>
  );
}

function Colours() {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
      {swatches.map(([name, paint]) => (
        <div key={name} className="overflow-clip rounded-2 border border-rule-strong bg-sheet text-14">
          <div className={`h-12 ${paint}`} />
          <p className="px-2.5 py-1.5 text-ink-900">{name}</p>
        </div>
      ))}
    </div>
  );
}

function Scale() {
  return (
    <div className="grid gap-3">
      <p className="font-semibold font-serif text-38 text-ink-900">执业注册，全程网上办</p>
      <p className="font-semibold font-serif text-30 text-ink-900">领取电子注册证书</p>
      <p className="font-semibold text-24 text-ink-900">待企业确认</p>
      <p className="font-semibold text-20 text-ink-900">申请人员意见</p>
      <p className="text-18">引言 18：个人填报并签名，企业确认，登记机关审核。</p>
      <p>正文 16／1.75：身份信息来自实名制信息采集系统，无需填写。</p>
      <p className="text-14 text-ink-500">说明 14：带 * 的为必填。</p>
    </div>
  );
}

/** Shows every component in every state, for people and for tests; demo mode only, texts are samples. */
export function ComponentSheet() {
  return (
    <>
      <PageHeader
        title="组件与状态"
        lead="四个书的意象各司其职：文武边定页首，鱼尾指“此处”，装订线标在册，三线表列数据。"
        breadcrumbs={[{ label: "首页", href: "/" }, { label: "演示", href: "/" }, { label: "组件" }]}
        breadcrumbsLabel="位置"
      />
      <Specimen title="意象">
        <Motifs />
      </Specimen>
      <Specimen title="颜色">
        <Colours />
      </Specimen>
      <Specimen title="字阶">
        <Scale />
      </Specimen>
      <FeedbackSpecimens />
      <FormSpecimens />
      <StepsSpecimen />
      <RecordSpecimens />
      <OverlaySpecimens />
    </>
  );
}
