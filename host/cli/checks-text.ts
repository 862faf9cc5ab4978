import type { Check, Claim } from '../../core/checks/check.ts';
import { CHECK_MEASURES } from '../../core/checks/measures.ts';
import type { CheckOutcome, ClaimOutcome } from '../../core/checks/verdict.ts';
import { claimSentence } from './claim-sentence.ts';
import { count } from '../../core/figures/count.ts';
import { wrapped } from './wrap.ts';

export type ToldOutcomes = {
  readonly outcomes: readonly CheckOutcome[];
  /** The place they were asked of instead of their own. */
  readonly where: string | undefined;
  /** Checks that may not be asked of another place. */
  readonly left: number;
};

type Counts = { readonly [V in CheckOutcome['verdict']]: number };

const WORDS: { readonly [V in CheckOutcome['verdict']]: string } = {
  holds: 'HOLDS',
  fails: 'FAILS',
  'cannot tell': 'CANNOT TELL',
  'known miss': 'KNOWN MISS',
};
const MOST_BROKEN = 3;
const SET_IN = '  ';
const DEEPER = '    ';

/** Each check as a sentence with its numbers and its source, and how many hold. */
export function textOfOutcomes({ outcomes, where, left }: ToldOutcomes): string {
  const { holds, fails, 'cannot tell': untold, 'known miss': missed } = countOf(outcomes);
  const elsewhere = [
    ...(where === undefined ? [] : [`Asked of ${where}, as it is.`]),
    ...(left === 0 ? [] : [`${count(left, 'check')} only meant for a place of its own left out.`]),
  ];
  const sum = `${count(outcomes.length, 'check')}: ${holds} ${holds === 1 ? 'holds' : 'hold'}, ${fails} ${fails === 1 ? 'fails' : 'fail'}, ${untold} cannot be told, ${missed === 1 ? '1 known miss' : `${missed} known misses`}.`;
  return [...outcomes.map(textOf), [...elsewhere, sum, ...notHolding(outcomes)].join('\n')].join('\n\n');
}

/** By name, below the sum: what does not hold must not be lost among what does. */
function notHolding(outcomes: readonly CheckOutcome[]): readonly string[] {
  return (['fails', 'cannot tell', 'known miss'] as const).flatMap((wanted) => {
    const ids = outcomes.filter(({ verdict }) => verdict === wanted).map(({ check }) => check.id);
    return ids.length === 0 ? [] : [wrapped(`${WORDS[wanted]}: ${ids.join(', ')}`, '', DEEPER)];
  });
}

/** How many checks came to each verdict. */
export function countOf(outcomes: readonly CheckOutcome[]): Counts {
  const numberOf = (wanted: CheckOutcome['verdict']): number =>
    outcomes.filter(({ verdict }) => verdict === wanted).length;
  return {
    holds: numberOf('holds'),
    fails: numberOf('fails'),
    'cannot tell': numberOf('cannot tell'),
    'known miss': numberOf('known miss'),
  };
}

/** The checks there are, a sentence each. */
export function listOfChecks(checks: readonly Check[]): string {
  return checks
    .map(({ id, sentence, sources }) =>
      [id, wrapped(`${sentence} (${sources.join(', ')})`, SET_IN)].join('\n'),
    )
    .join('\n');
}

/** Every measure with its meaning. */
export function listOfMeasures(): string {
  return [...CHECK_MEASURES]
    .map(([id, { unit, meaning }]) => `${id} (${unit})\n${wrapped(meaning, SET_IN)}`)
    .join('\n');
}

function textOf({ check, verdict, claims }: CheckOutcome): string {
  const { id, sentence, sources, isolates, knownMiss } = check;
  const told =
    knownMiss === undefined
      ? []
      : verdict === 'known miss'
        ? [wrapped(`Known miss: ${knownMiss}`, SET_IN)]
        : [wrapped('Recorded as a known miss, and yet it holds here.', SET_IN)];
  return [
    `${WORDS[verdict]}  ${id}`,
    wrapped(`${sentence} (${sources.join(', ')})`, SET_IN),
    wrapped(`Looks at: ${isolates}`, SET_IN),
    ...claims.map((claim, position) => claimText(claim, position >= check.expect.length)),
    ...told,
  ].join('\n');
}

function claimText(outcome: ClaimOutcome, isOneOfSeveral: boolean): string {
  const { claim, verdict } = outcome;
  const mark = isOneOfSeveral ? `one of: ${verdict}` : verdict;
  return wrapped(`${claimSentence(claim)}: ${numbersOf(outcome)} [${mark}]`, `${SET_IN}- `, DEEPER);
}

function numbersOf({
  claim,
  one,
  other,
  interval,
  count: counted,
  replicates,
  verdict,
}: ClaimOutcome): string {
  const figures = one === null || other === null ? '' : `${shown(one)} and ${shown(other)}`;
  if (counted !== null) return [figures, countText(counted, claim)].filter((part) => part !== '').join('; ');
  if (interval === null)
    return `${figures === '' ? 'nobody to look at' : figures}; too few replicates to tell`;
  const { mean, low, high } = interval;
  const replied = `over ${replicates} replicates`;
  return `${figures}, ${shown(mean)} apart (${shown(low)} to ${shown(high)}) ${replied}${verdict === 'cannot tell' ? '; more may tell' : ''}`;
}

function countText({ seen, broken }: NonNullable<ClaimOutcome['count']>, { every, is }: Claim): string {
  const ofMany = every === 'month' || every === 'provider' || is === 'the same';
  if (broken.length === 0) return ofMany ? `${seen} looked at, none against it` : '';
  const named = broken.slice(0, MOST_BROKEN).join('; ');
  const more = broken.length > MOST_BROKEN ? ' and others' : '';
  return `${seen} looked at, ${broken.length} against it (${named}${more})`;
}

const SMALL = 1;
const LARGE = 1000;

/** Three or four digits that matter. */
function shown(value: number): string {
  const size = Math.abs(value);
  if (size >= LARGE) return Math.round(value).toLocaleString('en-GB');
  if (size >= SMALL || size === 0) return String(Number(value.toFixed(2)));
  return String(Number(value.toPrecision(3)));
}
