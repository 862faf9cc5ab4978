/** Every measure a claim may name, of whichever kind. */
import { INDICATORS } from '../model/indicators.ts';
import type { Indicator } from '../model/indicators.ts';
import { MEASURES } from '../model/recording/measures.ts';
import { LAW_LOOKS } from './law-looks.ts';
import type { Look } from './look.ts';
import { PEOPLE_LOOKS } from './people-looks.ts';
import { PROVIDER_MARKET_LOOKS } from './provider-market-looks.ts';
import { PROVIDER_MEASURES } from './provider-measures.ts';
import { RULES } from './rules.ts';

/** Figures read off the market beyond those every run reports. */
export const LOOKS: Readonly<Record<string, Look>> = {
  ...PROVIDER_MARKET_LOOKS,
  ...PEOPLE_LOOKS,
  ...LAW_LOOKS,
};

/** Every figure of a run at once: nothing to add up, only to be the same. */
export const EVERY_FIGURE = 'every figure';
/** Every column of the state at once. */
export const EVERY_COLUMN = 'every column';

export type MeasureKind = 'indicator' | 'look' | 'people' | 'provider' | 'rule' | 'everything';

export type MeasureInfo = {
  readonly kind: MeasureKind;
  readonly label: string;
  readonly meaning: string;
  readonly unit: string;
};

type Described = Pick<Indicator, 'label' | 'meaning'> & { readonly unit: string };

const EVERYTHING: Readonly<Record<string, Described>> = {
  [EVERY_FIGURE]: {
    label: 'Every figure',
    meaning: 'Every indicator in every month; those that differ are counted.',
    unit: 'indicators',
  },
  [EVERY_COLUMN]: {
    label: 'Every column',
    meaning:
      'Every column of people, providers and accounts in every month, told apart by a hash of its bytes; those that differ are counted.',
    unit: 'columns',
  },
};

/** Every measure by its id, in the order they are listed. Where a figure of the whole market and one of kinds of people share a name, the longer id is the market's. */
export const CHECK_MEASURES: ReadonlyMap<string, MeasureInfo> = new Map([
  ...described('indicator', INDICATORS),
  ...described('people', MEASURES),
  ...described('look', LOOKS),
  ...described('provider', PROVIDER_MEASURES),
  ...described('rule', RULES),
  ...described('everything', EVERYTHING),
]);

function described(
  kind: MeasureKind,
  of: Readonly<Record<string, Described>>,
): readonly (readonly [string, MeasureInfo])[] {
  return Object.entries(of).map(([id, { label, meaning, unit }]) => [id, { kind, label, meaning, unit }]);
}
