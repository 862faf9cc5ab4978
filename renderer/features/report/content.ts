/** What a report says, whatever it is drawn on: the screen, paper, or a file. */
import type { IndicatorId } from '../../../core/model/indicators.ts';

export const REPORT_KINDS = ['cabinet', 'finance', 'provider'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'soft' | 'lead' }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** The first cell heads the row. */
      readonly rows: readonly (readonly string[])[];
      /** Columns of words, which stand to the left; the rest are figures. */
      readonly words?: readonly number[];
    }
  | { readonly kind: 'chart'; readonly indicator: IndicatorId };

export type Section = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] };

export type Fact = readonly [name: string, value: string];

export type Report = {
  readonly kind: ReportKind;
  readonly title: string;
  /** Author and date, each left out where it is not given. */
  readonly byline: string;
  readonly place: string;
  readonly invented: boolean;
  readonly sections: readonly Section[];
  /** What it takes to get the same figures again. */
  readonly provenance: readonly Fact[];
};

/** What the user writes into a report. */
export type Texts = {
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly opening: string;
  readonly closing: string;
  /** Sections that are left out. */
  readonly without: readonly string[];
};

export const KIND_NAMES: Readonly<Record<ReportKind, readonly [name: string, note: string]>> = {
  cabinet: ['Cabinet paper', 'for councillors: the question, what was found, who gains, the risks'],
  finance: ['Finance annex', 'by financial year, full-year effect, bridge, assumptions'],
  provider: ['Letter to providers', 'what changes for providers, in plain words'],
};
