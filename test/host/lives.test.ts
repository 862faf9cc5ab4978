import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { createClient } from '../../contract/client.ts';
import type { EventData } from '../../contract/events.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { budgetStatement } from '../../core/explain/person/budget-statement.ts';
import { compareLives } from '../../core/explain/person/compare-lives.ts';
import { compareProviders } from '../../core/explain/provider/compare-providers.ts';
import { drillReplicate } from '../../core/explain/drill/drill.ts';
import { peopleToFollow } from '../../core/explain/person/people-to-follow.ts';
import { personLife } from '../../core/explain/person/person-life.ts';
import { providerLife } from '../../core/explain/provider/provider-life.ts';
import { providersToFollow } from '../../core/explain/provider/providers-to-follow.ts';
import { whyClosed } from '../../core/explain/provider/why-closed.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { createHost } from '../../host/create-host.ts';
import { EXPLANATIONS } from '../../host/methods/explanations.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { temporaryFolder } from './db/temporary-folder.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const host = await createHost({ dataFolder: join(temporaryFolder(), 'lives'), scenariosFolder: SCENARIOS });
afterAll(host.close);
const client = createClient(
  directTransport(createServer(host.handlers, { events: host.events, checkResults: true })),
);

const WORLD = {
  place: 'rutland',
  option: 'block-to-direct-payments',
  future: 'central',
  months: 18,
  seed: 7,
  replicate: 1,
};
const AGAINST = 'business-as-usual';
const catalogue = openCatalogue(SCENARIOS);

function scenario(option = WORLD.option): Scenario {
  const { place, future, months, seed } = WORLD;
  return {
    place: catalogue.readPlace(place),
    option: catalogue.readOption(option),
    future: catalogue.readFuture(future),
    parameters: catalogue.readParameters(),
    start: '2026-04',
    months,
    seed,
  };
}

const of = { replicate: WORLD.replicate };
const somebody = peopleToFollow(scenario(), 1).suggestions[0]!.identity;
const largest = providersToFollow(scenario(), 1).toSorted((a, b) => b.care - a.care)[0]!.identity;

describe('lives across the seam', () => {
  test('providers are those the core finds, as they stood in the month asked about', async () => {
    const asked = await client.call('lives.providers', { ...WORLD, month: '2026-12' });
    expect(asked.providers).toEqual(providersToFollow(scenario(), 1, '2026-12'));
    expect(asked.scenariosHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a provider’s two lives, its books and what stands between them are the core’s', async () => {
    const asked = await client.call('lives.provider', { ...WORLD, identity: largest, against: AGAINST });
    const lives = [scenario(), scenario(AGAINST)].map((each) =>
      providerLife(each, { identity: largest, ...of }),
    );
    const [life, twin] = [asked.life, asked.twin!];
    expect([life.events, twin.events]).toEqual(lives.map(({ events }) => events));
    expect([life.why, twin.why]).toEqual(lives.map((each) => whyClosed(each)));
    expect(life.months.map(({ columns }) => columns)).toEqual(lives[0]!.months.map(({ row }) => row));
    const { parts, surplus } = compareProviders(lives[0]!, lives[1]!);
    expect(asked.compared).toMatchObject({ parts, surplus });
  });

  test('people worth following are those the core finds', async () => {
    const { people } = await client.call('lives.people', WORLD);
    expect(people).toEqual(peopleToFollow(scenario(), 1));
  });

  test('a person’s two lives and the statement of every month are the core’s', async () => {
    const asked = await client.call('lives.person', { ...WORLD, identity: somebody, against: AGAINST });
    const [life, twin] = [scenario(), scenario(AGAINST)].map((each) =>
      personLife(each, { identity: somebody, ...of }),
    );
    expect(asked.life.events).toEqual(life!.events);
    expect(asked.life.statements).toEqual(life!.months.map(budgetStatement));
    expect(asked.twin!.statements).toEqual(twin!.months.map(budgetStatement));
    expect(asked.compared!.parts).toEqual(compareLives(life!, twin!).parts);
  });

  test('a drill is the core’s, replicate by replicate', async () => {
    const drill = { provider: largest, month: '2026-10' };
    const { each } = await client.call('lives.drill', { ...WORLD, ...drill, replicates: 2 });
    expect(each).toEqual([1, 2].map((replicate) => drillReplicate(scenario(), drill, replicate)));
  });

  test('says who there is when somebody there is not is asked about', async () => {
    await expect(client.call('lives.provider', { ...WORLD, identity: 9999 })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/No provider 9999 trades .* Those that do are /),
    });
    await expect(client.call('lives.person', { ...WORLD, identity: 99_999 })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/There is no person 99999: .* numbered 0 to \d+/),
    });
  });

  test('refuses a month outside those simulated, a place and an option there are not', async () => {
    await expect(
      client.call('lives.drill', { ...WORLD, provider: largest, month: '2027-10' }),
    ).rejects.toMatchObject({
      code: 'invalid-request',
      message: '2027-10 is not one of the months simulated, 2026-04 to 2027-09. Choose one of those.',
    });
    await expect(client.call('lives.people', { ...WORLD, place: 'atlantis' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      client.call('lives.person', { ...WORLD, identity: 1, against: 'nowhere' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('tells of a life without a twin why there is none', () => {
    const opening = providersToFollow(scenario(), 1).find(
      ({ opened, standing }) => opened !== null && standing,
    );
    const short = { ...scenario(AGAINST), months: 1 };
    const told = EXPLANATIONS.provider([scenario(), short], { identity: opening!.identity, ...of });
    expect(told).toMatchObject({ twin: null, compared: null });
    expect(told.missing).toMatch(/^No provider \d+ trades in these 1 months/);
    expect(told.life.months.length).toBeGreaterThan(0);
  });
});

describe('explanations on threads of their own', () => {
  test('a third waits for its turn and is answered', async () => {
    const three = await Promise.all([1, 2, 3].map(() => client.call('lives.people', WORLD)));
    expect(new Set(three.map(({ people }) => JSON.stringify(people))).size).toBe(1);
  });

  test('one given up while it waits is never begun, and the next has its turn', async () => {
    const long = { ...WORLD, place: 'birmingham', months: 180 };
    const working = [new AbortController(), new AbortController()];
    const given = working.map(({ signal }) => client.call('lives.people', long, { signal }));
    const waiting = new AbortController();
    const waits = client.call('lives.people', long, { signal: waiting.signal });
    const last = client.call('lives.people', WORLD);
    waiting.abort();
    await expect(waits).rejects.toMatchObject({ code: 'cancelled' });
    for (const controller of working) controller.abort();
    for (const call of given) await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    expect((await last).people.identities).toBeGreaterThan(0);
  });

  test('why tells how far it has come to whoever named the question', async () => {
    const told: EventData<'explanation.progressed'>[] = [];
    const stop = client.subscribe('explanation.progressed', (progress) => told.push(progress));
    await client.call('explain.why', {
      ...WORLD,
      place: 'isles-of-scilly',
      months: 6,
      seed: 1,
      replicate: 0,
      event: 'unmet-need',
      subject: 3,
      asked: 'q1',
    });
    stop();
    expect(told.length).toBeGreaterThan(1);
    expect(told.every(({ asked, done, total }) => asked === 'q1' && done < total)).toBe(true);
    expect(told.map(({ done }) => done)).toEqual(told.map((_, at) => at));
  });
});
