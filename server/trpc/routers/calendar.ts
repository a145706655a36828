import "server-only";
import { z } from "zod";
import { calendarYear, noticeInput, noticePreview, ownCalendar, ownDayInput } from "@/lib/dto/calendar";
import { outcome } from "@/lib/dto/outcome";
import { confirmNotice, previewNotice, readNationalYear } from "@/server/calendar/national-calendar";
import { addOwnDay, readOwnCalendar, withdrawOwnDay } from "@/server/calendar/own-days";
import { officerProcedure, platformProcedure } from "../procedures";
import { router } from "../trpc";

const done = outcome(z.literal(true));
const year = z.int().min(2019).max(2199).optional();
const administratorProcedure = officerProcedure("registry.administer");

/** The national calendar, which the platform's administrator keeps. */
export const calendarRouter = router({
  /** Reads a year. */
  year: platformProcedure
    .input(z.object({ year }))
    .output(calendarYear)
    .query(({ ctx, input }) => readNationalYear(ctx.scope, input.year)),
  /** Tells what a yearly notice would change. */
  preview: platformProcedure
    .input(noticeInput)
    .output(outcome(noticePreview))
    .mutation(({ ctx, input }) => previewNotice(ctx.scope, input)),
  /** Puts it in force as it was previewed. */
  confirm: platformProcedure
    .input(noticeInput.extend({ basis: z.string().max(64) }))
    .output(done)
    .mutation(({ ctx, input }) => confirmNotice(ctx.scope, input)),
});

/** The days that a registry's administrator adds for that registry. */
export const ownCalendarRouter = router({
  /** Reads a year with the registry's own days. */
  year: administratorProcedure
    .input(z.object({ year }))
    .output(ownCalendar)
    .query(({ ctx, input }) => readOwnCalendar(ctx.scope, input.year)),
  /** Adds a day off. */
  add: administratorProcedure
    .input(ownDayInput)
    .output(done)
    .mutation(({ ctx, input }) => addOwnDay(ctx.scope, input)),
  /** Takes one back before it comes. */
  withdraw: administratorProcedure
    .input(z.object({ id: z.uuid() }))
    .output(done)
    .mutation(({ ctx, input }) => withdrawOwnDay(ctx.scope, input.id)),
});
