import { expect, test } from 'vitest';
import type { Future } from '../../../../core/scenario/future.ts';
import type { Option } from '../../../../core/scenario/option.ts';
import { doubtsOfRun } from '../../../../core/scenario/sense/doubts-of-run.ts';
import { SHIPPED } from '../../model/sample-market.ts';

const USUAL = SHIPPED.readOption('business-as-usual');
const CENTRAL = SHIPPED.readFuture('central');
const PLACE = SHIPPED.readPlace('hartlepool');

/** An option under a name that pays its invoices late from a month on. */
function latePayer(name: string, from: string, days = 75): readonly Option[] {
  const option = { id: name.toLowerCase(), name, summary: '', evidence: '', parent: USUAL[0]!.id };
  return [...USUAL, { ...option, changes: [{ lever: 'payment.days', from, value: days }] }];
}

/** A future under a name in which wages rise faster than the usual uplift, so that fees trail the wage floor. */
function leaping(name: string): readonly Future[] {
  const future = { id: name.toLowerCase(), name, summary: '', evidence: '', parent: CENTRAL[0]!.id };
  const changes = [{ parameter: 'economy.wage-growth', from: '2027-04', value: 0.09 }];
  return [...CENTRAL, { ...future, changes }];
}

const told = (
  options: readonly (readonly Option[])[],
  { futures = [CENTRAL], months = 60 }: { futures?: readonly (readonly Future[])[]; months?: number } = {},
): readonly string[] =>
  doubtsOfRun({
    place: PLACE,
    options,
    futures,
    parameters: SHIPPED.readParameters(),
    start: '2026-04',
    months,
  }).map(({ sentence }) => sentence.replace(/ on, .*/, ' on'));

test('a run of business as usual alone has nothing doubtful in it', () => {
  expect(told([USUAL])).toEqual([]);
});

test('of one option beside business as usual it goes without saying which is meant', () => {
  expect(told([USUAL, latePayer('A', '2028-04')])).toEqual(['From 2028-04 on']);
});

test('of several options those that are meant are named, and what several have in common is said once', () => {
  const [a, b, c] = [latePayer('A', '2028-04'), latePayer('B', '2028-04'), latePayer('C', '2027-04')];
  expect(told([USUAL, a, c])).toEqual(['Under “A”: from 2028-04 on', 'Under “C”: from 2027-04 on']);
  expect(told([USUAL, a, b, c])).toEqual([
    'Under “A” and “B”: from 2028-04 on',
    'Under “C”: from 2027-04 on',
  ]);
  expect(told([USUAL, a, b])).toEqual(['From 2028-04 on']);
});

test('what is so under business as usual and not under the option is not said of the option', () => {
  const raised = [
    ...USUAL,
    {
      id: 'raised',
      name: 'Raised',
      summary: '',
      evidence: '',
      parent: USUAL[0]!.id,
      changes: [{ lever: 'fee.uplift', from: '2027-04', value: 0.2 } as const],
    },
  ];
  const futures = [leaping('Dear')];
  const all = told([USUAL, raised], { futures });
  expect(all.length).toBeGreaterThan(0);
  for (const sentence of all) expect(sentence).toMatch(/^Under “Business as usual”: from/);
});

test('an option that begins after the last month comes first of all, then what holds for the whole run', () => {
  const late = latePayer('Late', '2031-04');
  const slow = latePayer('Slow', '2027-04');
  const sentences = told([USUAL, slow, late], { futures: [leaping('Dear')] });
  expect(sentences[0]).toMatch(/^“Late” changes nothing before 2031-04/);
  expect(sentences[1]).toMatch(/^From /);
  expect(sentences.slice(2)).toEqual(['Under “Slow”: from 2027-04 on']);
});

test('of several futures those in which it is so are named', () => {
  const sentences = told([USUAL, latePayer('A', '2028-04')], { futures: [CENTRAL, leaping('Dear')] });
  expect(sentences).toContain('From 2028-04 on');
  const dear = sentences.filter((each) => each.startsWith('In the future “Dear”: from '));
  expect(dear.length).toBeGreaterThan(0);
  expect(sentences).toHaveLength(dear.length + 1);
});
