/** What an hour of care costs, and what a budget buys: asked and answered. Money in pence. */
import { z } from 'zod';
import { COST_LINE_IDS } from '../../core/costing/cost-line.ts';
import type { CostLineId } from '../../core/costing/cost-line.ts';
import { HOUR_PARAMETERS } from '../../core/costing/hour-figures.ts';
import type { HourFigure } from '../../core/costing/hour-figures.ts';
import { DEPLOYMENTS, ROUTES } from '../../core/ladder/arrangements.ts';
import type { Ladder } from '../../core/ladder/ladder.ts';
import { grade } from './documents.ts';
import { count, figure, id, line, month, prose } from './primitives.ts';

const FIGURES = Object.keys(HOUR_PARAMETERS) as [HourFigure, ...HourFigure[]];
const hourFigure = z.enum(FIGURES);
const pence = z.int().min(0).max(100_000_000);

export const hourOrder = z.strictObject({
  month,
  wage: z.int().min(1).max(100_000),
  /** In place of the register’s: money in pence, shares as fractions. */
  given: z.partialRecord(hourFigure, z.number().min(0).max(100_000_000)),
  individualShare: z.number().min(0).max(1),
  pensionOn: z.enum(['all', 'qualifying']),
  /** Who share the Employment Allowance; 0 where it is not claimed. */
  workers: z.int().min(0).max(100_000),
  surplusAmount: pence.exactOptional(),
});

const usedFigure = z.strictObject({
  figure: hourFigure,
  parameter: line,
  value: figure,
  /** The register’s, where it was not given otherwise. */
  register: z.strictObject({ from: line, low: figure, high: figure, grade, source: prose }).nullable(),
});

const comparedItem = z.strictObject({
  item: line,
  councils: count,
  within: count,
  /** The middle one of the councils’ own: what is worked out, and the quartiles returned. Pence. */
  ours: figure,
  lower: figure,
  upper: figure,
});

export const hourAnswer = z.strictObject({
  month,
  wage: figure,
  floor: figure,
  lines: z.array(
    z.strictObject({
      line: z.enum(COST_LINE_IDS as [CostLineId, ...CostLineId[]]),
      perHour: figure,
      careworker: z.boolean(),
    }),
  ),
  careworker: figure,
  business: figure,
  surplus: figure,
  price: figure,
  figures: z.array(usedFigure).max(FIGURES.length),
});

/** The build-up beside what providers returned to councils for April 2022, at each council’s own pay. */
export const returnsAnswer = z.strictObject({ councils: count, items: z.array(comparedItem).max(20) });

export const ladderOrder = z.strictObject({
  gross: z.int().min(1).max(10_000_000),
  contribution: pence,
  month,
  market: z.strictObject({ place: id, option: id }).nullable(),
  isfRecipient: z.enum(['council', 'person']),
  isfFeePaidBy: z.enum(['budget', 'council']),
});

const rung = z.strictObject({
  id: z.enum(['gross', 'contribution', 'fee', 'employer', 'vat', 'price', 'minimum']),
  label: line,
  takes: figure,
  left: figure,
  note: prose,
});

const ladder: z.ZodType<Ladder> = z.strictObject({
  deployment: z.enum(DEPLOYMENTS),
  route: z.enum(ROUTES),
  supplier: z.enum(['charity', 'public-body', 'state-regulated', 'other']),
  condition: prose,
  rungs: z.array(rung).max(10),
  forCare: figure,
  minutes: count.nullable(),
});

export const ladderAnswer = z.strictObject({
  month,
  vatRate: figure,
  ladders: z.array(ladder).max(60),
});
