import { expect, it } from 'vitest';
import { told } from '../../../renderer/lives/told.ts';

it.each([
  ['income £790.50 - protected income £197.10', 'income £790.50 − protected income £197.10'],
  ['lost (-£1.20) by 2027-04', 'lost (−\u2060£1.20) by April 2027'],
  ['2238 h to 12403 h, not 226 h', '2,238 h to 12,403 h, not 226 h'],
  ["80.0% of the month's care", '80.0% of the month’s care'],
  ['aged 25-64, on the half-way', 'aged 25-64, on the half-way'],
])('tells %j as the tables beside it do', (sentence, shown) => {
  expect(told(sentence)).toBe(shown);
});
