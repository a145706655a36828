import { z } from "zod";

const source = z.string().min(2);

/** A whole number that a registry may choose, its bounds, and where they come from. */
const range = z
  .strictObject({ min: z.int().positive(), max: z.int().positive(), source })
  .refine(({ min, max }) => min <= max, "the bounds stand the wrong way round");

/** The bounds that a profession sets to its registries' settings; a matter's days to decide are bounded by its route. */
export const settingBoundsSchema = z.strictObject({
  acceptance: z.strictObject({ allowed: z.array(z.enum(["automatic", "window"])).min(1), source }),
  /** Days before the end from which renewal is open; the whole time is always allowed, as in the manuals. */
  renewalOpensDaysBefore: range,
  /** How long a code by SMS releases a signature. */
  smsCodeMinutes: range,
  /** In how many days an applicant answers a correction. */
  correctionDays: range,
});

/** The bounds that the two manuals and the licensing law leave to every registry. */
export const usualSettingBounds: z.input<typeof settingBoundsSchema> = {
  acceptance: { allowed: ["automatic", "window"], source: "行政许可法 第三十二条" },
  renewalOpensDaysBefore: { min: 30, max: 365, source: "行政许可法 第五十条（届满三十日前提出）" },
  smsCodeMinutes: { min: 5, max: 30, source: "操作手册（验证码 30 分钟内有效）" },
  correctionDays: { min: 10, max: 90, source: "行政许可法 第三十二条（期限由行政机关告知）" },
};
