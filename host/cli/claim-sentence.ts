import { lowerFirst } from '../../core/scenario/first-letter.ts';
import { sidesOf } from '../../core/checks/check.ts';
import type { Claim, Cohort, Operand } from '../../core/checks/check.ts';
import { CHECK_MEASURES } from '../../core/checks/measures.ts';

/** A claim in words: "Margin of all providers in fee-cut, 2027-04 to 2028-03, is lower than in as-usual by at least 0.04". */
export function claimSentence(claim: Claim): string {
  const { the, is } = claim;
  const { one, other } = sidesOf(claim);
  const right = typeof other === 'number' ? `${other}` : otherSide(other, one, claim);
  const likened = /^(?:in|of|for) /.test(right) ? `that ${right}` : right;
  const links: Readonly<Record<Claim['is'], string>> = {
    lower: `is lower than ${right}`,
    higher: `is higher than ${right}`,
    'not lower': `is not lower than ${right}`,
    'not higher': `is not higher than ${right}`,
    equal: `is exactly ${likened}`,
    within: `is near ${likened}`,
    'the same': `is the same as ${right}`,
  };
  return `${side(the)} ${links[is]}${margin(claim)}${exceptions(claim)}${every(claim)}`;
}

function side(operand: Operand): string {
  const label = CHECK_MEASURES.get(operand.measure)?.label ?? operand.measure;
  const { over } = operand;
  const how =
    over === undefined || over === 'mean'
      ? ''
      : over === 'months until it falls'
        ? `${fallen(operand)} `
        : `${over} of `;
  const first = how === '' ? label : how + lowerFirst(label);
  return `${first}${about(operand)} in ${operand.in}${against(operand)}${when(operand)}`;
}

function fallen({ fall, fallPercent }: Operand): string {
  const far = [
    ...(fall === undefined ? [] : [`${fall}`]),
    ...(fallPercent === undefined ? [] : [`${fallPercent}%`]),
  ].join(' and ');
  return far === '' ? 'months until a fall of' : `months until a fall by ${far} of`;
}

function about({ for: whom, among }: Operand): string {
  return `${whom === undefined ? '' : ` (${whom})`}${among === undefined ? '' : ` (${cohortWords(among)})`}`;
}

function against({ less, over }: Operand): string {
  if (less === undefined) return '';
  return over === 'months until it falls' ? ` below ${less}` : ` less that in ${less}`;
}

function when({ from, until }: Operand): string {
  if (from === undefined) return until === undefined ? '' : `, to ${until}`;
  return until === undefined ? `, from ${from}` : `, ${from} to ${until}`;
}

/** Only what differs from the first side, unless the measure does. */
function otherSide(other: Operand, one: Operand, { than }: Claim): string {
  if (than.measure !== undefined && than.measure !== one.measure) return side(other);
  const { among, for: whom, from, until, less } = than;
  const words = [
    ...(whom === undefined ? [] : [`for ${whom}`]),
    ...(among === undefined ? [] : [`of ${cohortWords(among)}`]),
    ...(than.in === undefined ? [] : [`in ${than.in}`]),
    ...(less === undefined ? [] : [`less that in ${less}`]),
  ];
  const months = from === undefined && until === undefined ? '' : when(other);
  return `${words.join(' ')}${months}`;
}

function margin({ is, by, byPercent }: Claim): string {
  const far = [
    ...(by === undefined ? [] : [`${by}`]),
    ...(byPercent === undefined ? [] : [`${byPercent}%`]),
  ].join(' and ');
  if (far === '') return '';
  if (is === 'within') return `, to within ${far}`;
  return is === 'lower' || is === 'higher' ? ` by at least ${far}` : `, give or take ${far}`;
}

function exceptions({ except }: Claim): string {
  return except === undefined ? '' : `, but for ${except.join(', ')}`;
}

function every({ every: each }: Claim): string {
  return each === undefined ? '' : `, in every ${each}`;
}

const COHORT_WORDS: { readonly [C in keyof Cohort]-?: (value: NonNullable<Cohort[C]>) => string } = {
  clientsFrom: (n) => `at least ${n} clients`,
  clientsBelow: (n) => `fewer than ${n} clients`,
  marginFrom: (n) => `a margin from ${n}`,
  marginBelow: (n) => `a margin below ${n}`,
  councilShareFrom: (n) => `at least ${n} of revenue from the council`,
  blockShareFrom: (n) => `at least ${n} of revenue from the block`,
  qualityFrom: (n) => `quality from ${n}`,
  qualityBelow: (n) => `quality below ${n}`,
  lostClients: () => 'clients lost to budgets',
};

function cohortWords(cohort: Cohort): string {
  const words = Object.entries(cohort).map(([key, value]) =>
    (COHORT_WORDS[key as keyof Cohort] as (value: unknown) => string)(value),
  );
  return words.length === 0 ? 'all providers' : `providers with ${words.join(' and ')}`;
}
