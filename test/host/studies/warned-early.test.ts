import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { createClient } from '../../../contract/client.ts';
import { startStudy } from '../../../contract/follow-study.ts';
import { createServer } from '../../../contract/server.ts';
import { directTransport } from '../../../contract/transports/direct.ts';
import { createHost } from '../../../host/create-host.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { SCENARIOS } from '../scenarios-folder.ts';

const host = await createHost({
  dataFolder: join(temporaryFolder(), 'warned-early'),
  scenariosFolder: SCENARIOS,
  threads: 1,
});
afterAll(host.close);
const client = createClient(
  directTransport(createServer(host.handlers, { events: host.events, checkResults: true })),
);

test('a question that takes many runs tells what is doubtful in it with its first progress, when it can still be stopped', async () => {
  const heard: (readonly string[])[] = [];
  const study = await startStudy(
    client,
    {
      ground: {
        place: 'isles-of-scilly',
        options: ['business-as-usual', 'fee-cut'],
        futures: ['central', 'high-wage-floor'],
        months: 1,
        seed: 1,
      },
      question: {
        kind: 'bridge',
        order: {
          from: { option: 'business-as-usual', future: 'central' },
          to: { option: 'fee-cut', future: 'high-wage-floor' },
          indicators: ['council.spend.net'],
          replicates: 2,
        },
      },
      save: false,
    },
    ({ warnings }) => heard.push(warnings),
  );
  const { warnings } = await study.finished;
  expect(warnings).toContainEqual(expect.stringContaining('changes nothing before 2027-04'));
  expect(heard[0]).toEqual(warnings);
});
