import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { peopleToFollow } from '../../../../core/explain/person/people-to-follow.ts';
import { isEverShort, stretchesOf } from '../../../../renderer/features/person/stretches.ts';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { fakeScenario } from '../../../contract/fake-lives.ts';
import { settle } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';
import { amountsIn, drawLives, settled } from './lives-drawn.tsx';

afterEach(cleanup);

const PEOPLE = peopleToFollow(fakeScenario('block-to-direct-payments'), 0);
/** Some who need much and some who need little. */
const ANYBODY = Array.from({ length: 60 }, (_, identity) => identity);
const field = (): HTMLInputElement => screen.getByLabelText('Anybody, by number');
const whoever = (why: string): number => PEOPLE.suggestions.find((each) => each.why === why)!.identity;

// The whole window is drawn for each; on a busy machine that takes longer than a test usually may.
describe('the people worth following', { timeout: 60_000 }, () => {
  it('are all offered, each with a line and a link to their page', async () => {
    await drawLives(screenOf('person'));
    const links = screen.getAllByText(/: person \d+$/);
    expect(links).toHaveLength(PEOPLE.suggestions.length);
    expect(links[0]!.getAttribute('href')).toMatch(/^#\/person\/\d+$/);
  });

  it('can be passed over for anybody, by number; a number nobody has is refused beside the field and kept', async () => {
    const { store } = await drawLives(screenOf('person'));
    await settle(() => fireEvent.change(field(), { target: { value: '1e3' } }));
    await settle(() => fireEvent.click(screen.getByText('Show this person')));
    const refusal = `Give a whole number from 0 to ${PEOPLE.identities - 1}.`;
    expect(field().value).toBe('1e3');
    const described = (field().getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(refusal);
    await settle(() => fireEvent.change(field(), { target: { value: '3' } }));
    await settle(() => fireEvent.click(screen.getByText('Show this person')));
    expect(store.getState().view.screen).toMatchObject({ kind: 'person', id: '3' });
  });
});

describe('a person’s page', { timeout: 60_000 }, () => {
  it.each(['holds a direct payment', 'has an individual service fund', 'pays for all of their care'])(
    'shows a statement that adds up to the penny for someone who %s',
    async (why) => {
      await drawLives(screenOf('person', String(whoever(why)), { view: 'statement' }));
      const bought = [...amountsIn('What it buys')];
      const parts = bought.slice(0, -1).reduce((sum, [, amount]) => sum + amount, 0);
      expect(parts).toBe(bought.at(-1)![1]);
      const paid = amountsIn('Who pays');
      const names = [...paid.keys()];
      const payers = names.slice(0, names.indexOf('Paid in all'));
      expect(payers.reduce((sum, name) => sum + paid.get(name)!, 0)).toBe(paid.get('Paid in all'));
      const rest = names.slice(names.indexOf('Paid in all'));
      const reached = rest
        .filter((name) => name !== 'Cost of the month')
        .reduce((sum, name) => sum + paid.get(name)!, 0);
      expect(reached).toBe(bought.at(-1)![1]);
    },
  );

  it('tells what happened month by month, with what else there was', async () => {
    await drawLives(screenOf('person', String(whoever('holds a direct payment'))));
    expect(screen.getByText('Arrangements')).toBeTruthy();
    expect(screen.getAllByText(/^What else there was: \d+, of which \d+ possible$/).length).toBeGreaterThan(
      0,
    );
  });

  it('asks for both lives at once for the twin, and the option beside can be changed in the address', async () => {
    const asked: unknown[] = [];
    const host = createFakeHost();
    const listening = createFakeHost({
      'lives.person': (params) => {
        asked.push(params.against);
        return host.client.call('lives.person', params);
      },
    });
    await drawLives(screenOf('person', '3', { view: 'twin' }), listening);
    await settled();
    expect(new Set(asked)).toEqual(new Set([undefined, 'business-as-usual']));
    expect(document.body.textContent).toMatch(/The lives part in|The two lives are the same/);
  });
});

it('offers to ask why a need went unmet only where less came than was needed', async () => {
  const host = createFakeHost();
  const world = { place: 'hartlepool', option: 'every', future: 'central', months: 24, seed: 1 };
  const seen = new Set<boolean>();
  for (const identity of ANYBODY) {
    const answer = await host.client.call('lives.person', { ...world, identity }).catch(() => null);
    // Gone before the months begin.
    if (answer === null) continue;
    const { life } = answer;
    const isShort = isEverShort(life);
    if (seen.size === 2) break;
    if (seen.has(isShort)) continue;
    seen.add(isShort);
    await drawLives(screenOf('person', String(identity), { option: 'every' }), createFakeHost());
    const button = screen.queryByRole('button', { name: /^Why\? Need of person/ });
    expect([identity, button !== null]).toEqual([identity, isShort]);
    cleanup();
  }
  expect(seen).toEqual(new Set([true, false]));
}, 60_000);

describe('stretches of a life', { timeout: 60_000 }, () => {
  it('are as long together as the life, and a new one begins only where something changes', async () => {
    const host = createFakeHost();
    const world = { place: 'hartlepool', option: 'every', future: 'central', months: 24, seed: 1 };
    for (const { identity } of PEOPLE.suggestions.slice(0, 6)) {
      const { life } = await host.client.call('lives.person', { ...world, identity });
      const stretches = stretchesOf(life);
      expect(stretches.reduce((sum, { months }) => sum + months, 0)).toBe(life.accounts.length);
      const marks = stretches.map(
        ({ arrangement, provider, service }) => `${arrangement} ${provider} ${service}`,
      );
      expect(marks.every((mark, at) => mark !== marks[at - 1])).toBe(true);
    }
  });
});
