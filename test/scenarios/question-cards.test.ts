import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LEVERS } from '../../core/scenario/lever.ts';
import { optionProblems } from '../../core/scenario/validate-option.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { CARDS } from '../../renderer/features/start/cards.ts';

const CATALOGUE = openCatalogue(join(import.meta.dirname, '../../scenarios'));
const ALL = CARDS.flatMap(({ cards }) => cards);
const OPTIONS = CATALOGUE.listOptions().map(({ id }) => id);
const FUTURES = CATALOGUE.listFutures().map(({ id }) => id);

it('question cards set up nothing but options and futures that ship', () => {
  const options = ALL.flatMap(({ choice = {}, to: { params } }) => [
    ...(choice.option === undefined ? [] : [choice.option]),
    ...(choice.beside ?? []),
    ...['option', 'fromOption', 'toOption'].flatMap((key) => params[key] ?? []),
  ]);
  const futures = ALL.flatMap(({ choice = {}, to: { params } }) => [
    ...(choice.future === undefined ? [] : [choice.future]),
    ...['fromFuture', 'toFuture'].flatMap((key) => params[key] ?? []),
  ]);
  expect(options.length).toBeGreaterThan(8);
  expect(options.filter((id) => !OPTIONS.includes(id))).toEqual([]);
  expect(futures.filter((id) => !FUTURES.includes(id))).toEqual([]);
});

it('question cards search a lever there is', () => {
  const levers = ALL.flatMap(({ to: { params } }) => params['lever'] ?? []);
  expect(levers.length).toBeGreaterThan(0);
  expect(levers.filter((id) => !(id in LEVERS))).toEqual([]);
});

it('the option a card makes can be used, and raises fees by 5.5% in one April alone', () => {
  const recipes = ALL.flatMap(({ recipe }) => recipe ?? []);
  expect(recipes).toHaveLength(1);
  for (const { name, summary, evidence, changes } of recipes) {
    const made = { id: 'my-option', name, summary, evidence, parent: BUSINESS_AS_USUAL, changes };
    expect(optionProblems([...CATALOGUE.readOption(BUSINESS_AS_USUAL), made])).toEqual([]);
    expect(changes.map(({ lever, from, value }) => [lever, from, value])).toEqual([
      ['fee.uplift', '2027-04', 0.055],
      ['fee.uplift', '2028-04', 'usual'],
    ]);
  }
});
