import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleFrozen } from '../db/sample-result.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { fewScenarios, libraryAt, newOption, saveOption } from './library-at.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);

test('the file of an option that was renamed has the name it has now, and one that ships keeps its id', async () => {
  const { client, close } = libraryAt(join(root, 'renamed'), scenarios);
  const made = await newOption(client, 'Ours', 'higher-uplift');
  await saveOption(client, { ...made, name: 'Zebra plan' }, 1);
  const named = async (id: string) => (await client.call('bundles.pack', { kind: 'option', id })).fileName;
  expect(await named(made.id)).toBe('my-zebra-plan.care-market.json');
  expect(await named('higher-uplift')).toBe('higher-uplift.care-market.json');
  close();
});

test('the file of a result of several options is not called after the last alone', async () => {
  const { client, close, desk } = libraryAt(join(root, 'several'), scenarios);
  const { result, inputs, ...frozen } = sampleFrozen('r2');
  const [one] = result.options;
  const options = ['business-as-usual', 'higher-uplift', 'fee-cut', 'other'].map((id) => ({ ...one!, id }));
  desk().results.freeze({ ...frozen, result: { ...result, options }, inputs });
  const { fileName } = await client.call('bundles.pack', { kind: 'result', id: 'r2' });
  expect(fileName).toContain('-higher-uplift-and-2-more-2027-01-02-');
  close();
});
