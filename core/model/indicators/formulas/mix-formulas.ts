import { CELLS } from '../../../scenario/arrangement.ts';
import type { Cell } from '../../../scenario/arrangement.ts';
import type { ColumnPath } from '../../tables.ts';
import type { MIX_INDICATORS } from '../mix-indicators.ts';
import { recordedIn } from './indicator-formula.ts';
import type { IndicatorFormula } from './indicator-formula.ts';

const reading = recordedIn('record-mix', ['recording/record-mix']);

type MixIndicator = keyof typeof MIX_INDICATORS;

const HELD: readonly ColumnPath[] = ['people.present', 'people.deployment', 'people.route'];
const PLANNED: readonly ColumnPath[] = [
  'people.present',
  'people.deployment',
  'people.group',
  'providers.open',
  'providers.blockShare',
  'market.providerRows',
];
const SUPPORTED =
  'supported = count over everyone with people.present = 1 and people.deployment not 2 (self-funder)';
const WHICH =
  'arrangement-of-person: pooled by people.route, else by people.deployment and, where the council buys, by people.route';

const EXISTS = 'the group by people.group; block-exists by providers.open and providers.blockShare';

const ACHIEVED = Object.fromEntries(
  CELLS.map((cell) => [
    `mix.${cell}`,
    reading(
      HELD,
      `count of the supported whose arrangement is ${cell} / supported; 0 where there is nobody`,
      SUPPORTED,
      WHICH,
    ),
  ]),
) as { readonly [C in Cell as `mix.${C}`]: IndicatorFormula };

const WANTED = Object.fromEntries(
  CELLS.map((cell) => [
    `mix.${cell}.wanted`,
    reading(
      PLANNED,
      `sum over client groups of planned-mix(group, ${cell}) * the supported of the group / supported; 0 where there is nobody`,
      SUPPORTED,
      EXISTS,
    ),
  ]),
) as { readonly [C in Cell as `mix.${C}.wanted`]: IndicatorFormula };

function gapPutDownTo(barrier: string): IndicatorFormula {
  return reading(
    [...new Set([...HELD, ...PLANNED, 'people.barrier' as const])],
    `mix.gap * outside(${barrier}) / outside(any reason)`,
    'outside(reason) = count of the supported in arrangements that are not short of their plan whose people.barrier is that reason; no barrier is no reason',
    'where outside is 0 for every reason, all of the gap is put down to 5 (not reviewed)',
    EXISTS,
  );
}

export const MIX_FORMULAS: Readonly<Record<MixIndicator, IndicatorFormula>> = {
  ...ACHIEVED,
  'mix.any-direct-payment': reading(
    HELD,
    'count of the supported with people.deployment 1 (direct payment) or 5 (mixed) / supported; 0 where there is nobody',
    SUPPORTED,
  ),
  ...WANTED,
  'mix.gap': reading(
    [...new Set([...HELD, ...PLANNED])],
    'sum over arrangements of |people in it - people planned for it| / 2 / supported; 0 where there is nobody',
    SUPPORTED,
    EXISTS,
  ),
  'mix.gap.unable': gapPutDownTo('cannot hold it'),
  'mix.gap.unaware': gapPutDownTo('not aware of it'),
  'mix.gap.unserved': gapPutDownTo('no supply'),
  'mix.gap.prefers': gapPutDownTo('prefers otherwise'),
  'mix.gap.unreviewed': gapPutDownTo('not reviewed'),
};
