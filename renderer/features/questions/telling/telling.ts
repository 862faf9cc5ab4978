import type { Told } from '../../../../core/study/told.ts';
import type { IndicatorUnit } from '../../../../core/model/indicators.ts';
import type { DivergingRow } from '../../../charts/diverging-bars.tsx';
import type { HeatRow } from '../../../charts/heat-table.tsx';
import type { IntervalRow } from '../../../charts/interval-rows.tsx';
import type { TwinTable } from '../../../charts/twin-table.tsx';
import type { Step } from '../../../charts/waterfall.tsx';

/** What is drawn of a part of an answer. */
export type Picture =
  | {
      readonly kind: 'waterfall';
      readonly unit: IndicatorUnit;
      readonly start: { readonly label: string; readonly value: number };
      readonly steps: readonly Step[];
      readonly end: { readonly label: string; readonly value: number };
    }
  | { readonly kind: 'intervals'; readonly rows: readonly IntervalRow[]; readonly reference: number | null }
  | { readonly kind: 'bars'; readonly rows: readonly DivergingRow[]; readonly base: number }
  | {
      readonly kind: 'heat';
      readonly corner: string;
      readonly columns: readonly { readonly id: string; readonly label: string }[];
      readonly rows: readonly HeatRow[];
      readonly by: 'size' | 'change';
    };

/** A part of an answer: a picture with the figures behind it; the table alone where there is nothing to draw. */
export type Part = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly meaning: string;
  readonly summary: string;
  readonly picture: Picture | null;
  /** Of a value, or of a tick of an axis that stands `step` from the next. */
  readonly format: (value: number, step?: number) => string;
  readonly formatChange?: (value: number) => string;
  readonly table: TwinTable;
};

/** An answer in words and pictures, whatever was asked. */
export type Telling = Told & { readonly parts: readonly Part[] };

/** Rows a picture has room for; the table has all. */
export const MOST_DRAWN = 12;
