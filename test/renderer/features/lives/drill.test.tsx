import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { drillReplicate } from '../../../../core/explain/drill/drill.ts';
import { drillSummary } from '../../../../core/explain/drill/drill-summary.ts';
import { servedAgain } from '../../../../core/explain/drill/served-again.ts';
import { providersToFollow } from '../../../../core/explain/provider/providers-to-follow.ts';
import { drillSentence } from '../../../../core/explain/drill/sentences.ts';
import { screen as screenOf, screenAt } from '../../../../renderer/navigation/screen.ts';
import { FAKE_LIVES, fakeScenario } from '../../../contract/fake-lives.ts';
import { settle } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';
import { drawLives } from './lives-drawn.tsx';

afterEach(cleanup);

const MONTH = '2026-09';
const SCENARIO = fakeScenario('block-to-direct-payments');
const LARGEST = providersToFollow(SCENARIO, 0, MONTH)
  .filter(
    ({ kind, standing, ended }) =>
      kind !== 'in-house service' && standing?.month === MONTH && (ended === null || ended.month > MONTH),
  )
  .toSorted((a, b) => b.standing!.delivered - a.standing!.delivered)[0]!.identity;
const AT = screenOf('drill', null, { provider: String(LARGEST), month: MONTH, replicates: '3' });
const EACH = [0, 1, 2].map((replicate) =>
  drillReplicate(SCENARIO, { provider: LARGEST, month: MONTH }, replicate),
);

// The whole window is drawn for each; on a busy machine that takes longer than a test usually may.
describe('a drill', { timeout: 60_000 }, () => {
  it('makes as many runs as are asked for, and says first what the core makes of them', async () => {
    await drawLives(AT);
    await waitFor(() => screen.getByText(/^Made 3 of 3 runs/), { timeout: 20_000 });
    const sentence = drillSentence({ provider: LARGEST, month: MONTH }, drillSummary(EACH));
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getByLabelText('Who takes them').textContent).toMatch(/Provider \d+: /);
  });

  it('begins, where no provider is chosen, with a link for each of the largest, the largest first', async () => {
    await drawLives(screenOf('drill', null, { month: MONTH }));
    const offered = within(await screen.findByLabelText('The largest in September 2026'));
    const links = offered.getAllByRole('link');
    expect(links[0]!.textContent).toBe(`If provider ${LARGEST} closed`);
    expect(screenAt(links[0]!.getAttribute('href')!)).toMatchObject({
      kind: 'drill',
      params: { provider: String(LARGEST), month: MONTH },
    });
  });

  it('keeps what is in when it is cancelled', async () => {
    const host = createFakeHost({
      'lives.drill': (params, context) =>
        params.replicate === 0
          ? FAKE_LIVES['lives.drill'](params, context)
          : new Promise((_, reject) =>
              context.signal.addEventListener('abort', () => reject(new Error('given up'))),
            ),
    });
    await drawLives(AT, host);
    await waitFor(() => screen.getByText(/^1 of 3 runs/), { timeout: 20_000 });
    await settle(() => fireEvent.click(screen.getByText('Cancel')));
    await waitFor(() => screen.getByText('Cancelled: 1 of 3 runs are in.'));
    const one = drillSentence({ provider: LARGEST, month: MONTH }, drillSummary(EACH.slice(0, 1)));
    expect(screen.getByText(one)).toBeTruthy();
  });
});

describe('those a drill displaces', () => {
  it('are never served again less as time goes on, and at the end as the summary counts them', () => {
    const curve = servedAgain(EACH, 18);
    const means = curve.map(({ share }) => share!.mean);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
    const shares = EACH.filter((one) => one !== null).map(({ waits }) => {
      const stayed = waits.filter(({ left }) => !left);
      return stayed.filter(({ months }) => months !== null).length / stayed.length;
    });
    const atOnce = EACH.filter((one) => one !== null).map(({ waits }) => {
      const stayed = waits.filter(({ left }) => !left);
      return stayed.filter(({ months }) => months === 1).length / stayed.length;
    });
    expect(curve[0]!.share!.highest).toBe(Math.max(...atOnce));
    expect(Math.max(...atOnce)).toBeGreaterThan(0);
    expect(curve.at(-1)!.share!.lowest).toBe(Math.min(...shares));
    expect(curve.at(-1)!.share!.highest).toBe(Math.max(...shares));
  });
});
