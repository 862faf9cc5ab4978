import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';

import { toldBridge } from '../../core/study/bridge/sentences.ts';
import { asTyped } from '../../host/cli/as-typed.ts';
import { bridgeCsv } from '../../host/cli/bridge-csv.ts';
import { bridgeText } from '../../host/cli/bridge-text.ts';
import { bridged } from '../core/study/planted-bridge.ts';

const NAMES = {
  option: (id: string) => (id === 'plan' ? 'The plan' : 'As usual'),
  future: (id: string) => (id === 'dear' ? 'Dear' : 'Central'),
  parameter: (id: string) => id,
};

test('a bridge in a terminal has every sentence the window has, and a row for each part', () => {
  const answer = bridged(500_000);
  const text = bridgeText(answer, NAMES);
  const flat = text.replaceAll(/\s+/g, ' ');
  const { headline, sentences, notes } = toldBridge(answer, NAMES);
  for (const sentence of [headline, ...sentences, ...notes]) expect(flat).toContain(asTyped(sentence));
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(text).toMatch(/Council spend, net +The whole change +\+£3\.5m +\+£3\.5m to \+£3\.5m/);
  expect(text).toMatch(/£50\.\dm to £53\.\dm +Our decision alone +\+£1m/);
  expect(text).toMatch(/The world alone +\+£2m/);
  expect(text).toMatch(/Only both together +\+£500k/);
});

test('a bridge without a run in all four cases has no table', () => {
  const none = { ...bridged(0), lives: 0, splits: [], refused: { lives: 12, reason: 'No room.' } };
  expect(bridgeText(none, NAMES)).not.toContain('Std error');
  expect(bridgeText(none, NAMES)).toContain('No run could be made in all four cases');
});

test('the table of a bridge has parts that add up as they are written', () => {
  const rows: Record<string, string>[] = parse(bridgeCsv(bridged(123_456.789)), { columns: true });
  const part = (name: string): number => Number(rows.find((row) => row['part'] === name)!['estimate']);
  expect(rows).toHaveLength(8);
  expect(part('option') + part('future') + part('interaction')).toBe(part('change'));
  expect(part('from') + part('change')).toBe(part('to'));
  expect(part('interaction')).toBeCloseTo(123_456.789, 5);
});
