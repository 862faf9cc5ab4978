import { expect, test } from 'vitest';

import { createClient } from '../../contract/client.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { explainIndicator } from '../../core/explain/indicator/indicator.ts';
import { COLUMNS } from '../../core/explain/indicator/column-told.ts';
import { EQUATIONS } from '../../core/explain/indicator/equations-known.ts';
import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import { parseMonth } from '../../core/time/month.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { explainFiguresMethods } from '../../host/methods/explain-figures.ts';
import { fakeHandlers } from '../contract/fake-handlers.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const catalogue = openCatalogue(SCENARIOS);
const handlers = fakeHandlers(explainFiguresMethods(catalogue));
const client = createClient(directTransport(createServer(handlers, { checkResults: true })));

const spread = (all: ReadonlyMap<string, unknown>) => [...all.keys()].filter((_, at) => at % 10 === 0);

test('every indicator crosses the seam with all that stands behind it', async () => {
  const reading = { register: catalogue.readParameters(), month: parseMonth('2026-04'), changes: [] };
  for (const id of INDICATOR_IDS) {
    expect(await client.call('explain.indicator', { id })).toEqual(explainIndicator(id, reading));
  }
});

test('so do columns and equations, by a sample spread over all of them', async () => {
  for (const id of spread(COLUMNS)) expect((await client.call('explain.column', { id })).column).toBe(id);
  for (const id of spread(EQUATIONS)) {
    expect((await client.call('explain.equation', { id })).id).toBe(id);
  }
});

async function wageIn(month: string, future: string): Promise<number> {
  const { parameters } = await client.call('explain.equation', { id: 'assistant-cost', month, future });
  return parameters.find(({ id }) => id === 'wage.nlw')!.value;
}

test('parameters are told in the month and the future asked about', async () => {
  const central = await wageIn('2031-04', 'central');
  expect(await wageIn('2026-04', 'central')).not.toBe(central);
  expect(await wageIn('2031-04', 'high-wage-floor')).not.toBe(central);
});

test.each([
  ['a column there is not', 'explain.column', { id: 'people.deliverd' }, 'Did you mean people.delivered or'],
  ['an equation there is not', 'explain.equation', { id: 'care-wantd' }, 'Did you mean care-wanted?'],
  [
    'a future there is not',
    'explain.equation',
    { id: 'care-wanted', future: 'centrall' },
    'Did you mean central',
  ],
  [
    'a month before the parameters',
    'explain.indicator',
    { id: 'people.payments', month: '1995-01' },
    'has no value in 1995-01',
  ],
] as const)('refuses %s with a sentence that helps', async (_, method, params, sentence) => {
  await expect(client.call(method, params as never)).rejects.toMatchObject({
    message: expect.stringContaining(sentence) as string,
  });
});
