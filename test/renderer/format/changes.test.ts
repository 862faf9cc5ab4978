import { expect, it } from 'vitest';
import { changeSentence, futureLines, optionLines } from '../../../renderer/format/changes.ts';
import type { LeverChange } from '../../../renderer/api/types.ts';
import { FUTURE_CHANGES, LEVER_ROWS, OPTION_CHANGES, PARAMETERS } from '../fake-catalogue.ts';

const changes = OPTION_CHANGES['block-to-direct-payments'] ?? [];

const words = (lever: LeverChange['lever']) =>
  optionLines([{ lever, from: '2028-04', value: 'usual' }], LEVER_ROWS).map(({ text }) => text);

it('says exactly what an option changes, by how much and when', () => {
  expect(changeSentence('Unlike business as usual', optionLines(changes, LEVER_ROWS))).toBe(
    'Unlike business as usual: From block to direct payments 66.7% by April 2029, in even steps from April 2026; and Yearly fee uplift 4.5% a year from April 2027.',
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

it('says for whom a change is, when it is not for everyone', () => {
  const [line] = optionLines(
    [
      {
        lever: 'move.framework-to-isf',
        from: '2027-04',
        until: '2030-03',
        value: 0.2,
        groups: ['learning disability', 'mental health'],
      },
    ],
    LEVER_ROWS,
  );
  expect(line).toEqual({
    what: 'From framework to individual service funds',
    text: '20% by March 2030, in even steps from April 2027, for people with a learning disability or mental ill health',
    note: null,
  });
});

it('calls a choice by its label', () => {
  const lines = optionLines(
    [{ lever: 'framework.call-off', from: '2027-04', value: 'persons-choice' }],
    LEVER_ROWS,
  );
  expect(changeSentence('Unlike business as usual', lines)).toBe(
    'Unlike business as usual: Call-off rule of the framework set to “The person’s choice” from April 2027.',
  );
});

it('says of a lever that goes back to what is usual no figure but one that is the same in every future', () => {
  expect(words('fee.uplift')).toEqual(['back to usual from April 2028']);
  expect(words('framework.guarantee')).toEqual(['back to usual (0%) from April 2028']);
  expect(words('isf.contracts')).toEqual(['set to “Not allowed” from April 2028']);
  expect(words('direct-payment.monitoring')).toEqual(['set to “Usual” from April 2028']);
});

it('falls back on the ids of a lever and a choice this window does not know', () => {
  const [line] = optionLines([{ lever: 'choice.mode', from: '2027-04', value: 'take-up' }], []);
  expect(line).toEqual({ what: 'choice.mode', text: 'set to “take-up” from April 2027', note: null });
});
