import { expect, test } from 'vitest';

import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { leverIds } from '../../../core/scenario/lever-path.ts';
import { LEVERS } from '../../../core/scenario/lever.ts';
import type { Lever } from '../../../core/scenario/lever.ts';
import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import type { LeverChange, Option } from '../../../core/scenario/option.ts';
import { describeProblem } from '../../../core/scenario/problems.ts';
import type { Problem } from '../../../core/scenario/problems.ts';
import { futureProblems } from '../../../core/scenario/validate-future.ts';
import { optionProblems } from '../../../core/scenario/validate-option.ts';
import { placeProblems } from '../../../core/scenario/validate-place.ts';
import { MERROWSHIRE } from '../../../tools/places/merrowshire.ts';
import { WAGE_FLOOR, WAGE_GROWTH, parameter, registerOf } from '../parameters/sample.ts';
import { AS_USUAL, future, option } from './sample.ts';

const REGISTER = registerOf(WAGE_FLOOR, WAGE_GROWTH, parameter('nic.rate', { kind: 'statute' }));
const lines = (problems: readonly Problem[]) => problems.map(describeProblem);
const changing = (...changes: LeverChange[]): Option => option('child', { changes });
const uplift = (rest: Partial<LeverChange>): LeverChange => ({
  lever: 'fee.uplift',
  from: '2027-04',
  value: 0.05,
  ...rest,
});

const toFund = (rest: Partial<LeverChange>): LeverChange => ({
  lever: 'move.block-to-isf',
  from: '2027-04',
  value: 0.2,
  ...rest,
});

test('accepts an option, a future and a place that keep the rules', () => {
  const fine = changing(uplift({}), uplift({ from: '2028-04', until: '2029-03', value: 0.02 }));
  expect(optionProblems([AS_USUAL, fine])).toEqual([]);
  expect(
    futureProblems(
      future('f', { changes: [{ parameter: 'wage.nlw', from: '2027-04', value: 14 }] }),
      REGISTER,
    ),
  ).toEqual([]);
  expect(placeProblems(MERROWSHIRE)).toEqual([]);
});

test('accepts of every lever that it is set to what is usual, and of none but a choice that it may not be ramped to', () => {
  for (const lever of leverIds()) {
    const step = changing({ lever, from: '2027-04', value: USUAL });
    const ramp = changing({ lever, from: '2027-04', until: '2028-03', value: USUAL });
    const isChoice = (LEVERS[lever] as Lever).unit === 'choice';
    expect([lever, lines(optionProblems([AS_USUAL, step]))]).toEqual([lever, []]);
    expect([lever, optionProblems([AS_USUAL, ramp]).map(({ path }) => path)]).toEqual([
      lever,
      isChoice ? ['changes[0].until'] : [],
    ]);
  }
});

test('names the word for what is usual where another is written, for whoever tells of near names', () => {
  const [problem] = optionProblems([AS_USUAL, changing(uplift({ value: 'as usual' }))]);
  expect(problem?.unknown).toEqual({ name: 'as usual', candidates: [USUAL] });
});

test.each<[string, Option, string]>([
  [
    'a lever that does not exist',
    changing(uplift({ lever: 'fee.uplfit' as 'fee.uplift' })),
    'changes[0].lever: expected the id of a lever, but found "fee.uplfit".',
  ],
  [
    'a value above the lever’s most',
    changing(uplift({ value: 5 })),
    'changes[0].value: expected a value of "Yearly fee uplift" from -0.2 to 0.3 (per year), but found 5.',
  ],
  [
    'a value that is not a number',
    changing(uplift({ value: Number.NaN })),
    'changes[0].value: expected a value of "Yearly fee uplift"',
  ],
  [
    'a choice for a lever that is a number',
    changing(uplift({ value: 'allowed' })),
    'changes[0].value: expected a value of "Yearly fee uplift" from -0.2 to 0.3 (per year), or "usual", but found "allowed". Write a number, without quotes, or "usual" for what business as usual has.',
  ],
  [
    'a choice the lever does not have',
    changing({ lever: 'framework.open-to', from: '2027-04', value: 'everybody' }),
    'changes[0].value: expected a choice of "Who may buy on the framework’s terms": "council" (The council alone), "direct-payments" (The council and people with a direct payment), "everyone" (Everyone, self-funders too), but found "everybody".',
  ],
  [
    'the place of a choice for its id',
    changing({ lever: 'isf.contracts', from: '2027-04', value: 1 }),
    'changes[0].value: expected a choice of "Service funds in council contracts": "forbidden" (Not allowed), "allowed" (Allowed), but found 1. Write the id of one of them, in double quotes.',
  ],
  [
    'a ramp towards a choice',
    changing({ lever: 'isf.contracts', from: '2027-04', until: '2027-12', value: 'allowed' }),
    'changes[0].until: expected no ramp, because "Service funds in council contracts" is one thing or another, but found "2027-12". Leave "until" out.',
  ],
  [
    'groups on a lever that is the same for everyone',
    changing(uplift({ groups: ['older'] })),
    'changes[0].groups: expected no groups, because "Yearly fee uplift" is the same for everyone, but found a list of 1. Leave "groups" out. Levers that can differ between groups are move.block-to-framework,',
  ],
  [
    'an empty list of groups',
    changing(toFund({ groups: [] })),
    'changes[0].groups: expected at least one client group, but found an empty list. Name the groups, or leave "groups" out for everyone.',
  ],
  [
    'a client group that does not exist',
    changing(toFund({ groups: ['older', 'learning disabilty' as 'learning disability'] })),
    'changes[0].groups[1]: expected a client group: "older", "older with memory needs", "physical disability", "learning disability", "mental health", but found "learning disabilty".',
  ],
  [
    'a client group named twice',
    changing(toFund({ groups: ['older', 'mental health', 'older'] })),
    'changes[0].groups[2]: expected each client group once, but found "older" again. Delete the second mention.',
  ],
  [
    'a month outside 1990 to 2100',
    changing(uplift({ from: '1989-12' })),
    'changes[0].from: expected a month as YYYY-MM between 1990-01 and 2100-12, but found "1989-12".',
  ],
  [
    'a thirteenth month',
    changing(uplift({ until: '2027-13' })),
    'changes[0].until: expected a month as YYYY-MM',
  ],
  [
    'a ramp that ends before it starts',
    changing(uplift({ until: '2027-03' })),
    'changes[0].until: expected a month no earlier than 2027-04, where the change starts, but found "2027-03".',
  ],
  [
    'changes of a lever out of order',
    changing(uplift({}), uplift({ from: '2026-04' })),
    'changes[1].from: expected a month after 2027-04',
  ],
  [
    'changes of one lever for one group out of order',
    changing(
      toFund({ from: '2028-04', groups: ['older', 'mental health'] }),
      toFund({ from: '2027-04', groups: ['physical disability'] }),
      toFund({ from: '2027-10', groups: ['physical disability', 'mental health'] }),
    ),
    'changes[2].from: expected a month after 2028-04, where the change of move.block-to-isf before it starts, but found "2027-10".',
  ],
  [
    'a change for one group in the month of one for everyone',
    changing(toFund({}), toFund({ groups: ['older'] })),
    'changes[1].from: expected a month after 2027-04',
  ],
  [
    'a ramp cut short by a change of the same lever',
    changing(uplift({ until: '2029-03' }), uplift({ from: '2029-03' })),
    'changes[1].from: expected a month after 2029-03, where the change of fee.uplift from 2027-04 ends, but found "2029-03".',
  ],
  [
    'a ramp cut short for everyone it was for',
    changing(toFund({ until: '2029-03', groups: ['older'] }), toFund({ from: '2028-04' })),
    'changes[1].from: expected a month after 2029-03, where the change of move.block-to-isf from 2027-04 ends',
  ],
  [
    'an option without parent',
    option('child', { parent: null }),
    'parent: expected the option that this one builds on',
  ],
  [
    'business as usual with a parent',
    option('business-as-usual', { parent: 'child' }),
    'parent: expected null, because business as usual builds on nothing, but found "child".',
  ],
  [
    'business as usual with a change',
    { ...AS_USUAL, changes: [uplift({})] },
    'changes: expected no changes, because every option is compared with business as usual, but found 1.',
  ],
])('refuses %s', (_what, bad, expected) => {
  expect(lines(optionProblems([bad]))).toEqual([expect.stringContaining(expected)]);
});

test('offers the names a misspelt choice or client group may have meant', () => {
  const [choice] = optionProblems([changing({ lever: 'isf.contracts', from: '2027-04', value: 'alowed' })]);
  expect(choice?.unknown).toEqual({ name: 'alowed', candidates: ['forbidden', 'allowed'] });
  const [group] = optionProblems([changing(toFund({ groups: ['oldr' as 'older'] }))]);
  expect(group?.unknown).toEqual({ name: 'oldr', candidates: CLIENT_GROUPS });
});

test('accepts choices, and changes of one lever for different groups in one month', () => {
  const fine = changing(
    { lever: 'framework.call-off', from: '2027-04', value: 'persons-choice' },
    { lever: 'framework.call-off', from: '2028-04', value: 'ranked' },
    toFund({ groups: ['learning disability'], value: 0.5 }),
    toFund({ groups: ['older', 'mental health'] }),
    toFund({ from: '2027-05' }),
  );
  expect(optionProblems([AS_USUAL, fine])).toEqual([]);
});

test('accepts an exception for some people from a change under way for all', () => {
  const fine = changing(
    toFund({ until: '2029-03' }),
    toFund({ from: '2028-04', value: 0.4, groups: ['older'] }),
  );
  expect(optionProblems([AS_USUAL, fine])).toEqual([]);
});

test.each([
  [
    'an unknown parameter',
    { parameter: 'wage.nwl', from: '2027-04', value: 14 },
    'changes[0].parameter: expected the id of a known parameter, but found "wage.nwl".',
  ],
  [
    'a parameter that the law fixes',
    { parameter: 'nic.rate', from: '2027-04', value: 0.2 },
    'changes[0].parameter: expected a parameter that no law fixes, but found "nic.rate", of kind "statute".',
  ],
  [
    'a change before the first value',
    { parameter: 'wage.nlw', from: '2020-04', value: 8 },
    'changes[0].from: expected a month no earlier than 2025-04, where wage.nlw has its first value, but found "2020-04".',
  ],
  [
    'a ramp from the first value',
    { parameter: 'wage.nlw', from: '2025-04', until: '2025-06', value: 13 },
    'changes[0].from: expected a month after 2025-04, where wage.nlw has its first value, but found "2025-04".',
  ],
  [
    'pence where pounds are meant',
    { parameter: 'wage.nlw', from: '2027-04', value: 1350 },
    'changes[0].value: expected a value of "wage.nlw" from 0.1 to 1000 (pounds per hour), but found 1350. Check the unit and the decimal point.',
  ],
  [
    'a value that other figures are divided by and that is next to nothing',
    { parameter: 'wage.nlw', from: '2027-04', value: 1e-8 },
    'but found 1e-8.',
  ],
  [
    'a month that is none',
    { parameter: 'wage.nlw', from: '2027', value: 8 },
    'changes[0].from: expected a month as YYYY-MM',
  ],
])('refuses a future with %s', (_what, change, expected) => {
  expect(lines(futureProblems(future('f', { changes: [change] }), REGISTER))).toEqual([
    expect.stringContaining(expected),
  ]);
});

test('accepts a step in the month of the first value, and who made it, when and why', () => {
  const step = {
    parameter: 'wage.nlw',
    from: '2025-04',
    value: 13,
    note: 'A vote.',
    by: 'A N Other',
    on: '2026-11-22',
  };
  expect(futureProblems(future('f', { changes: [step] }), REGISTER)).toEqual([]);
});

test('refuses a central future with changes or a parent, and any other without a parent', () => {
  const change = { parameter: 'wage.nlw', from: '2027-04', value: 14 };
  expect(lines(futureProblems(future('central', { parent: null, changes: [change] }), REGISTER))[0]).toMatch(
    /^changes: expected a central future without/,
  );
  expect(lines(futureProblems(future('central', { parent: 'f' }), REGISTER))[0]).toMatch(
    /^parent: expected a central future without/,
  );
  expect(lines(futureProblems(future('f', { parent: null }), REGISTER))[0]).toMatch(
    /^parent: expected the future that this one builds on/,
  );
});

test.each([
  [
    'blockShare',
    1.2,
    'fields.blockShare.value: expected "Share of the rest whose hours the council buys in block" from 0 to 1 (fraction), but found 1.2. Write half as 0.5, not 50.',
  ],
  [
    'providers',
    900,
    'fields.providers.value: expected "Home care providers at the start" from 0 to 500 (providers), but found 900.',
  ],
  ['clients18to64', 10.5, 'fields.clients18to64.value: expected a whole number of people, but found 10.5.'],
  ['frameworkRate', Number.NaN, 'fields.frameworkRate.value: expected "What the council pays'],
] as const)('refuses a place whose %s is %d', (id, value, expected) => {
  const fields = { ...MERROWSHIRE.fields, [id]: { ...MERROWSHIRE.fields[id], value } };
  expect(lines(placeProblems({ ...MERROWSHIRE, fields }))).toEqual([expect.stringContaining(expected)]);
});

test('rejects a place whose prices are of a month that is none', () => {
  expect(lines(placeProblems({ ...MERROWSHIRE, pricesOf: '2026-13' }))).toEqual([
    'pricesOf: expected a month as YYYY-MM between 1990-01 and 2100-12, but found "2026-13". Write the month like 2027-04.',
  ]);
});

test('names the file and the place in a problem, and starts a bare sentence with a capital', () => {
  const problem = { path: 'a.b', expected: 'x', found: 'y', remedy: 'Mend it.' };
  expect(describeProblem({ ...problem, file: 'f.json' })).toBe(
    'f.json, a.b: expected x, but found y. Mend it.',
  );
  expect(describeProblem({ ...problem, path: '' })).toBe('Expected x, but found y. Mend it.');
});
