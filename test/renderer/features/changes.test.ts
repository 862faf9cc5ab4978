import { expect, it } from 'vitest';
import { changeSentence, futureLines, optionLines } from '../../../renderer/features/setup/changes.ts';
import { FUTURE_CHANGES, LEVER_ROWS, OPTION_CHANGES, PARAMETERS } from '../fake-catalogue.ts';

const changes = OPTION_CHANGES['block-to-direct-payments'] ?? [];

it('says exactly what an option changes, by how much and when', () => {
  expect(changeSentence('Unlike business as usual', optionLines(changes, LEVER_ROWS))).toBe(
    'Unlike business as usual: Block to direct payments 66.7% by April 2029, in even steps from April 2026; and Yearly fee uplift 4.5% a year from April 2027.',
  );
});

it('counts what does not fit in the sentence', () => {
  const many = optionLines([...changes, ...changes], LEVER_ROWS);
  expect(changeSentence('Unlike business as usual', many)).toMatch(/; and 2 more changes\.$/);
});

it('names a future by the labels of its parameters', () => {
  const [line] = futureLines(FUTURE_CHANGES['high-wages'] ?? [], PARAMETERS);
  expect(line).toEqual({ what: 'Growth of the wage floor', text: '6% a year from April 2027', note: null });
});
