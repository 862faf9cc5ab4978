import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { createClient } from '../../contract/client.ts';
import { startSimulation } from '../../contract/follow-simulation.ts';
import { startStudy } from '../../contract/follow-study.ts';
import type { Params } from '../../contract/methods.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { createHost } from '../../host/create-host.ts';
import { temporaryFolder } from './db/temporary-folder.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const host = await createHost({
  dataFolder: join(temporaryFolder(), 'beyond'),
  scenariosFolder: SCENARIOS,
  threads: 1,
});
afterAll(host.close);
const client = createClient(
  directTransport(createServer(host.handlers, { events: host.events, checkResults: true })),
);

/** Each may be 0, and together they are more than the sums hold. */
const TOGETHER = ['security.usual', 'training.horizon.least', 'training.horizon.full'];
const FAR = await ownFuture();

const ASKED = {
  place: 'isles-of-scilly',
  future: FAR,
  options: ['business-as-usual', 'fee-cut'],
  months: 3,
  seed: 1,
};

/** Which law broke, in which months of which luck, and which figures may be why. */
const TOLD =
  /^The accounts of the market as it settles before 2026-04 do not balance in replicate \d+ \(council opened with .*\), and the future takes figures outside of their ranges.*“Months ahead a typical provider can see” at 0/;
const REFUSED = { code: 'invalid-request', message: expect.stringMatching(TOLD) as string };

async function ownFuture(): Promise<string> {
  const { document, revision } = await client.call('documents.create', {
    kind: 'future',
    name: 'Far',
    from: 'central',
    how: 'child',
  });
  const changes = TOGETHER.map((parameter) => ({ parameter, value: 0, from: '2026-04' }));
  await client.call('documents.save', {
    draft: { kind: 'future', document: { ...document, changes } },
    revision,
    action: 'Set them to nothing',
  });
  return document.id;
}

function studyOf(question: Params<'studies.start'>['question']): Params<'studies.start'> {
  const { place, options, months, seed } = ASKED;
  return { ground: { place, options, futures: ['central', FAR], months, seed }, question, save: false };
}

test('a run whose sums cannot be done is refused with the law that broke, its month and its luck', async () => {
  const run = await startSimulation(client, { ...ASKED, replicates: 1, save: false });
  await expect(run.finished).rejects.toMatchObject(REFUSED);
});

test('a path under a lever is refused in the same words, and not as a defect of the program', async () => {
  await expect(client.call('live.path', ASKED)).rejects.toMatchObject(REFUSED);
});

test('a study that can go on without such runs leaves them out and says the same of them', async () => {
  const { finished } = await startStudy(
    client,
    studyOf({
      kind: 'bridge',
      order: {
        from: { option: 'business-as-usual', future: 'central' },
        to: { option: 'fee-cut', future: FAR },
        replicates: 2,
        indicators: ['council.spend.gross'],
      },
    }),
  );
  const refused = { lives: 2, reason: expect.stringMatching(TOLD) as string };
  expect((await finished).answer).toMatchObject({ answer: { refused } });
});

test('a study that cannot go on without such a run says what is to be mended', async () => {
  const { finished } = await startStudy(
    client,
    studyOf({
      kind: 'one-at-a-time',
      order: {
        option: 'fee-cut',
        against: 'business-as-usual',
        future: FAR,
        replicates: 2,
        parameters: ['council.cost.review'],
      },
    }),
  );
  await expect(finished).rejects.toMatchObject(REFUSED);
});
