import { expect, test } from 'vitest';

import type { LeverChange } from '../../../core/scenario/option.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import type { Catalogue } from '../../../host/files/scenario-files.ts';
import { assemble } from '../../../host/jobs/assemble.ts';
import { optionWith } from '../../core/model/sample-market.ts';
import { SCENARIOS } from '../scenarios-folder.ts';

const REQUEST = {
  place: 'hartlepool',
  options: ['business-as-usual', 'test-option'],
  future: 'central',
  months: 24,
  replicates: 1,
  seed: 1,
  save: false,
};

/** The shipped files with one more option. */
function catalogueWith(...changes: readonly LeverChange[]): Catalogue {
  const shipped = openCatalogue(SCENARIOS);
  return {
    ...shipped,
    readOption: (id) => (id === 'test-option' ? optionWith(...changes) : shipped.readOption(id)),
  };
}

test('puts the place, each option and the future together as one scenario each', () => {
  const { scenarios } = assemble(catalogueWith(), REQUEST);
  expect(scenarios.map(({ place, option, months }) => [place.id, option.at(-1)?.id, months])).toEqual([
    ['hartlepool', 'business-as-usual', 24],
    ['hartlepool', 'test-option', 24],
  ]);
});

test('refuses what the future makes impossible, naming the option and both sides, and runs it in another future', () => {
  const catalogue = catalogueWith({ lever: 'direct-payment.cap', from: '2027-04', value: 13.3 });
  expect(() => assemble(catalogue, { ...REQUEST, future: 'high-wage-floor' })).toThrow(
    'option "test-option", changes: expected a direct payment that can buy an hour of care at a lawful wage, but found direct-payment.cap 13.3 and the National Living Wage at 13.50 in 2027-04.',
  );
  expect(assemble(catalogue, REQUEST).scenarios).toHaveLength(2);
});

test('refuses a start before the parameters begin, naming the parameter and its first month', () => {
  expect(() => assemble(catalogueWith(), { ...REQUEST, start: '2012-04' })).toThrow(
    /in future "central" from 2012-04, but found some that do not reach so far\. \S+ has no value in 2012-04: its first dated value takes effect in/,
  );
});
