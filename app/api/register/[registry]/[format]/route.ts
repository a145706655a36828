import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { recordTime } from "@/components/session/record-time";
import { plainDateIn } from "@/lib/domain/plain-date";
import { AppError } from "@/lib/errors";
import { inLocale } from "@/lib/locale";
import { problemResponse } from "@/lib/problem-response";
import { professionName } from "@/lib/professions/codes";
import { clientOf } from "@/server/auth/client-address";
import { publicScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { streamInPlace } from "@/server/exports/export-slots";
import { openPublicRegister } from "@/server/register/open-data";
import { csvOf, jsonOf, openColumns } from "@/server/register/write-open-data";
import { withoutBody } from "../../../without-body";

const types = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;

/** Gives anybody the public part of a registry's register, part by part as it is read. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ registry: string; format: string }> },
): Promise<Response> {
  const none = withoutBody(request);
  if (none) return none;
  try {
    const { registry: code, format } = await params;
    if (format !== "csv" && format !== "json") throw new AppError("NOT_FOUND", "no such format");
    const at = now();
    const client = clientOf(request.headers);
    const body = await streamInPlace({ room: "public", reader: client.address ?? "unknown" }, async () => {
      const { registry, parts } = await openPublicRegister(publicScope(), code, client);
      return {
        pieces:
          format === "csv"
            ? csvOf(parts, await wordsOf(registry, at))
            : jsonOf(parts, await headOf(registry, at)),
      };
    });
    return new Response(body, {
      headers: {
        "content-type": types[format],
        "content-disposition": `attachment; filename="${code}-${plainDateIn(at)}.${format}"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-robots-tag": "noindex",
      },
    });
  } catch (error) {
    const answer = problemResponse(error);
    if (answer) return answer;
    throw error;
  }
}

type Registry = Awaited<ReturnType<typeof openPublicRegister>>["registry"];

async function headOf({ authority, professionCode }: Registry, at: Date) {
  const [t, locale] = await Promise.all([getTranslations("register.public"), getLocale()]);
  return {
    authority: inLocale(authority, locale),
    profession: inLocale(professionName(professionCode), locale),
    asOf: at.toISOString(),
    licence: t("licence"),
  };
}

async function wordsOf(registry: Registry, at: Date) {
  const [t, standings, locale] = await Promise.all([
    getTranslations("register.public"),
    getTranslations("register.standing"),
    getLocale(),
  ]);
  const { professionCode } = registry;
  return {
    source: t("source", { ...(await headOf(registry, at)), time: recordTime(at) }),
    columns: Object.fromEntries(openColumns.map((column) => [column, t(`column.${column}`)])) as Record<
      (typeof openColumns)[number],
      string
    >,
    specialty: (code: string) => specialtyName(professionCode, code, locale),
    standing: standings,
    medium: t,
  };
}
