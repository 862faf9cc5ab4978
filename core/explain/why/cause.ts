/**
 * The causes an event is traced to, each with the world in which it does not act. A cause is neutralised by levers and
 * parameters alone, from the first reported month on: the market settles the same in every re-run. Whatever no cause names
 * (charges, information, support, grants, births of providers, deaths of people, luck) stays as it was, and shows in the
 * remainder.
 */
import { LEVERS } from '../../scenario/lever.ts';
import type { Lever, LeverId } from '../../scenario/lever.ts';

export const CAUSE_IDS = ['fee', 'wages', 'volume', 'timing', 'staff'] as const;
export type CauseId = (typeof CAUSE_IDS)[number];

/**
 * What a lever or parameter does once its cause is neutralised: nothing the option decided, what it was when the months
 * began, that and the growth of prices each April, the growth of prices itself, or a fixed figure as the engine has it.
 */
export type NeutralPath = 'undecided' | 'as at the start' | 'with prices' | 'growth of prices' | number;

export type Neutral =
  | { readonly lever: LeverId; readonly path: Exclude<NeutralPath, 'with prices'> }
  | { readonly parameter: string; readonly path: Exclude<NeutralPath, 'undecided'> };

export type Cause = {
  readonly id: CauseId;
  readonly label: string;
  /** The world without it, as a reader is told. */
  readonly neutralised: string;
  readonly changes: readonly Neutral[];
};

/** The growth that stands for general prices wherever something keeps its value. */
export const PRICES = 'economy.prices';

/**
 * Fee and wages are measured against the same yardstick, general prices, so that neither hides in the other: a rate that
 * keeps its value is no cause, and pay that rises beyond prices is a cause of its own, met by the rate or not.
 */
const FEE: Cause = {
  id: 'fee',
  label: 'Fee',
  neutralised:
    'The council’s rates rise each April with general prices, no less and no more, and everything else the option decides about prices and uplifts (discounts, premiums, direct-payment rates) is left as it was before.',
  changes: [
    ...leversUnder('prices and uplifts', ['fee.uplift', 'payment.days', 'isf.payment']).map(undecided),
    undecided('preferred-list.discount'),
    { lever: 'fee.uplift', path: 'growth of prices' },
  ],
};

/** What an employer pays for an hour by law goes with the wage: a rise of National Insurance is a rise of the cost of staff. */
const WAGES: Cause = {
  id: 'wages',
  label: 'Wages',
  neutralised:
    'The wage floor rises each April with general prices and no more; pay elsewhere stays as far above it as at the start; employer National Insurance and pension contributions stay as at the start.',
  changes: [
    { parameter: 'wage.nlw', path: 'with prices' },
    ...[
      'pay.alternative.premium',
      'nic.employer.rate',
      'nic.threshold',
      'nic.employment-allowance',
      'pension.ae.rate',
    ].map((parameter): Neutral => ({ parameter, path: 'as at the start' })),
  ],
};

/** New providers still open and people still come and go: only leaving one provider for another, and the council's moves, stop. */
const VOLUME: Cause = {
  id: 'volume',
  label: 'Volume',
  neutralised:
    'The council buys by the arrangements, lists and guarantees it had before the option, and nobody looks round for another provider while they have one.',
  changes: [
    ...leversUnder('how care is bought').map(undecided),
    ...leversUnder('lists and contracts', ['preferred-list.discount']).map(undecided),
    { parameter: 'changing.individual', path: 0 },
    { parameter: 'changing.managed', path: 0 },
  ],
};

const TIMING: Cause = {
  id: 'timing',
  label: 'Timing of payment',
  neutralised:
    'The council and individuals pay for care in the month it is given, and service funds are paid in advance. What was owed before is paid as it falls due.',
  changes: [
    { lever: 'payment.days', path: 0 },
    undecided('isf.payment'),
    { parameter: 'provider.debtor.individuals', path: 0 },
  ],
};

/** Far below any vacancy rate the sector has known: next to no post stands vacant. */
const NEXT_TO_NO_VACANCIES = 0.02;

/** The pool of labour itself still follows pay and population; what goes is slow recruitment and leaving beyond the usual. */
const STAFF: Cause = {
  id: 'staff',
  label: 'Staff',
  neutralised:
    'A slack labour market: staff leave at the place’s usual rate whatever pay elsewhere, training and security of hours are; a post is filled within about a month while anyone looks for care work; leavers stay in care; nobody pays more because staff are scarce.',
  changes: [
    { parameter: 'leaving.pay', path: 0 },
    { parameter: 'leaving.training', path: 0 },
    { parameter: 'leaving.security', path: 0 },
    { parameter: 'workforce.vacancy', path: NEXT_TO_NO_VACANCIES },
    { parameter: 'pa.vacancy', path: NEXT_TO_NO_VACANCIES },
    { parameter: 'labour.matching', path: 0 },
    { parameter: 'labour.stay', path: 1 },
    { parameter: 'pay.scarcity', path: 0 },
  ],
};

/** In the order they are shown. */
export const CAUSES: readonly Cause[] = [FEE, WAGES, VOLUME, TIMING, STAFF];

function undecided(lever: LeverId): Neutral {
  return { lever, path: 'undecided' };
}

/** Levers under a heading, but for some; a lever that is added to it belongs to the cause at once. */
function leversUnder(group: Lever['group'], but: readonly LeverId[] = []): readonly LeverId[] {
  const all = Object.entries(LEVERS) as [LeverId, Lever][];
  return all.filter(([id, lever]) => lever.group === group && !but.includes(id)).map(([id]) => id);
}
