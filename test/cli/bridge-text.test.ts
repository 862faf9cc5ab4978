import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';

import { bridgeStudy } from '../../core/study/bridge.ts';
import type { BridgeAnswer } from '../../core/study/bridge.ts';
import { playStudy } from '../../core/study/study.ts';
import { bridgeCsv } from '../../host/cli/bridge-csv.ts';
import { bridgeText } from '../../host/cli/bridge-text.ts';
import { GROUND, planted } from '../core/study/planted-market.ts';

const NAMES = {
  place: 'Somewhere',
  option: (id: string) => (id === 'plan' ? 'The plan' : 'As usual'),
  future: (id: string) => (id === 'dear' ? 'Dear' : 'Central'),
};

/** The plan costs a million in the first future and so many pounds more in the second, which costs two million itself. */
function bridged(together: number): BridgeAnswer {
  const order = {
    from: { option: 'business-as-usual', future: 'central' },
    to: { option: 'plan', future: 'dear' },
    replicates: 12,
    indicators: ['council.spend.net' as const],
  };
  return playStudy(
    bridgeStudy(GROUND, order),
    planted(1, ({ option }, luck, { future }) => {
      const [isPlan, isDear] = [option === 'plan' ? 1 : 0, future === 'dear' ? 1 : 0];
      return {
        'council.spend.net':
          50_000_000 + luck * 100_000 + isPlan * 1_000_000 + isDear * 2_000_000 + isPlan * isDear * together,
      };
    }),
  );
}

test('a bridge tells each part with its interval, and that the order matters where the two do something together', () => {
  const text = bridgeText(bridged(500_000), NAMES);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(text).toContain('From "As usual" in "Central" to "The plan" in "Dear": 12 runs');
  expect(text).toMatch(/Council spend, net +Change +\+£3\.50m +\+£3\.50m to \+£3\.50m/);
  expect(text).toMatch(/£50\.\d\dm to £53\.\d\dm +by the option +\+£1\.00m/);
  expect(text).toMatch(/by the future +\+£2\.00m/);
  expect(text).toMatch(/together +\+£500,000|together +\+£0\.50m/);
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'option first +£1.00m, then future +£2.50m; future first +£2.00m, then option +£1.50m.',
  );
});

test('a bridge does not say that the order matters where these runs do not show it', () => {
  const text = bridgeText(bridged(0), NAMES).replaceAll(/\s+/g, ' ');
  expect(text).toContain('In no figure do these runs show that the two do anything together');
  expect(text).not.toContain('option first');
});

test('a bridge without a run in all four corners says so', () => {
  const none = { ...bridged(0), lives: 0, splits: [], refused: { lives: 12, reason: 'No room.' } };
  expect(bridgeText(none, NAMES)).toContain('No run could be made in all four');
  expect(bridgeText(none, NAMES)).toContain('refused 12 more, which are left out: No room.');
});

test('the table of a bridge has parts that add up as they are written', () => {
  const rows: Record<string, string>[] = parse(bridgeCsv(bridged(123_456.789)), { columns: true });
  const part = (name: string): number => Number(rows.find((row) => row['part'] === name)!['estimate']);
  expect(rows).toHaveLength(8);
  expect(part('option') + part('future') + part('interaction')).toBe(part('change'));
  expect(part('from') + part('change')).toBe(part('to'));
  expect(part('interaction')).toBeCloseTo(123_456.789, 5);
});
