/**
 * Means classes: the sets of people for whom the law protects the same income when they are charged.
 * A class is a list of weekly amounts that add up to its minimum income guarantee.
 *
 * Source: Care and Support (Charging and Assessment of Resources) Regulations 2014, regulation 7.
 */
import { keptWith } from '../kept-with.ts';
import { BAND_18_TO_64 } from '../vocabulary.ts';

export const MEANS_CLASS_PARAMETERS = [
  'charging.mig.single.18to24',
  'charging.mig.single.25plus',
  'charging.mig.single.pension',
  'charging.mig.couple.working',
  'charging.mig.couple.pension',
  'charging.mig.disability.single',
  'charging.mig.disability.enhanced.single',
  'charging.mig.disability.couple',
] as const;
type Amount = (typeof MEANS_CLASS_PARAMETERS)[number];

/** What the law looks at, as far as the simulated market knows it. */
export type Circumstances = {
  readonly band: number;
  /** Under 25. */
  readonly young: boolean;
  readonly couple: boolean;
  readonly premium: Premium;
};
/** The enhanced premium comes on top of the disability premium. */
export type Premium = 'none' | 'disability' | 'enhanced';

/** Each class, by its index in the column `people.meansClass`: its name and the amounts that make it up. */
export const MEANS_CLASSES: readonly { readonly name: string; readonly amounts: readonly Amount[] }[] = [
  { name: 'single, 18-24', amounts: ['charging.mig.single.18to24'] },
  {
    name: 'single, 18-24, disability premium',
    amounts: ['charging.mig.single.18to24', 'charging.mig.disability.single'],
  },
  {
    name: 'single, 18-24, enhanced disability premium',
    amounts: [
      'charging.mig.single.18to24',
      'charging.mig.disability.single',
      'charging.mig.disability.enhanced.single',
    ],
  },
  { name: 'single, 25-64', amounts: ['charging.mig.single.25plus'] },
  {
    name: 'single, 25-64, disability premium',
    amounts: ['charging.mig.single.25plus', 'charging.mig.disability.single'],
  },
  {
    name: 'single, 25-64, enhanced disability premium',
    amounts: [
      'charging.mig.single.25plus',
      'charging.mig.disability.single',
      'charging.mig.disability.enhanced.single',
    ],
  },
  { name: 'couple, 18-64', amounts: ['charging.mig.couple.working'] },
  {
    name: 'couple, 18-64, disability premium',
    amounts: ['charging.mig.couple.working', 'charging.mig.disability.couple'],
  },
  { name: 'single, pension age', amounts: ['charging.mig.single.pension'] },
  { name: 'couple, pension age', amounts: ['charging.mig.couple.pension'] },
];

const SINGLE_PENSION = classNamed('single, pension age');
const COUPLE_PENSION = classNamed('couple, pension age');
const COUPLE = classNamed('couple, 18-64');
const COUPLE_DISABILITY = classNamed('couple, 18-64, disability premium');
const SINGLE_YOUNG = classesByPremium('single, 18-24');
const SINGLE_OLDER = classesByPremium('single, 25-64');

/** The class of a person. A couple's enhanced premium is taken as the disability premium: no year's figure for it is held. */
export function meansClassOf({ band, young, couple, premium }: Circumstances): number {
  if (band !== BAND_18_TO_64) return couple ? COUPLE_PENSION : SINGLE_PENSION;
  if (couple) return premium === 'none' ? COUPLE : COUPLE_DISABILITY;
  return young ? SINGLE_YOUNG[premium] : SINGLE_OLDER[premium];
}

function classesByPremium(basic: string): Readonly<Record<Premium, number>> {
  return {
    none: classNamed(basic),
    disability: classNamed(`${basic}, disability premium`),
    enhanced: classNamed(`${basic}, enhanced disability premium`),
  };
}

function classNamed(name: string): number {
  return MEANS_CLASSES.findIndex((each) => each.name === name);
}

/** The income a charge must leave a person of each class, in pence a week, indexed by class. */
export const protectedIncomeByClass = keptWith(
  (parameters: { readonly [A in Amount]: number }): readonly number[] =>
    MEANS_CLASSES.map(({ amounts }) => amounts.reduce((sum, amount) => sum + parameters[amount], 0)),
);
