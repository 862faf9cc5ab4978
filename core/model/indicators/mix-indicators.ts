import { CELL_LABELS, CELLS } from '../../scenario/arrangement.ts';
import type { Cell } from '../../scenario/arrangement.ts';
import type { Indicator } from './indicator.ts';

/** What each arrangement is, after "the share". */
const WHOSE: { readonly [C in Cell]: string } = {
  block: 'whose hours the council buys in block',
  framework: 'whose hours the council buys under its framework',
  'preferred-list': 'whose hours the council buys from its list of preferred providers',
  'in-house': 'whom the council’s own service looks after',
  isf: 'whose budget a provider holds for them as an individual service fund',
  'direct-payment': 'who hold a direct payment for all of their budget and do not pool it',
  mixed:
    'for whom the council buys the personal care while they buy the community support with a direct payment',
  pooled: 'who buy together with neighbours',
};

const ACHIEVED = Object.fromEntries(
  CELLS.map((cell) => [
    `mix.${cell}`,
    share(`Share in ${CELL_LABELS[cell]}`, `Of council-supported people, the share ${WHOSE[cell]}.`),
  ]),
) as { readonly [C in Cell as `mix.${C}`]: ReturnType<typeof share> };

const WANTED = Object.fromEntries(
  CELLS.map((cell) => [
    `mix.${cell}.wanted`,
    share(
      `Share in ${CELL_LABELS[cell]} the option plans for`,
      `Of council-supported people, the share ${WHOSE[cell]} if the plan of the option were met in every client group.`,
    ),
  ]),
) as { readonly [C in Cell as `mix.${C}.wanted`]: ReturnType<typeof share> };

/** Which arrangements council-supported people are in, which the option plans for, and why the two differ. */
export const MIX_INDICATORS = {
  ...ACHIEVED,
  'mix.any-direct-payment': share(
    'Share with any direct payment',
    'Of council-supported people, the share who hold a direct payment for all or part of their budget, pooled or not: the measure that is published for councils.',
  ),
  ...WANTED,
  'mix.gap': share(
    'Share not where the plan would have them',
    'Half the sum of the differences, all taken as positive, between the planned and the achieved share of each arrangement: the part of council-supported people who would have to be elsewhere for the plan to be met.',
  ),
  'mix.gap.unable': gap(
    'nobody may hold it for them',
    'it cannot lawfully be held for them, or their plan has nothing it could be used for',
  ),
  'mix.gap.unaware': gap('they had not been told of it', 'they had not been told of it'),
  'mix.gap.unserved': gap(
    'nobody offers it where they live',
    'no provider, holder or facilitator could be had where they live',
  ),
  'mix.gap.prefers': gap('they chose something else', 'they chose something else'),
  'mix.gap.unreviewed': gap(
    'they have not been reviewed',
    'they have not arrived or been reviewed since the plan became what it is',
  ),
} as const satisfies Record<string, Indicator>;

function share(label: string, meaning: string) {
  return { label, meaning, unit: 'share', aggregation: 'last', group: 'people' } as const satisfies Indicator;
}

function gap(because: string, why: string) {
  return share(
    `Not where planned: ${because}`,
    `The part of the share not where the plan would have them that is put down to this: ${why}. The gap is shared out as the people outside the arrangements that fall short gave their reasons when they last chose.`,
  );
}
