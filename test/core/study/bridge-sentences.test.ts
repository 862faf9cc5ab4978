import { describe, expect, test } from 'vitest';

import type { BridgeAnswer } from '../../../core/study/bridge.ts';
import { partSentence, toldBridge } from '../../../core/study/bridge/sentences.ts';
import { bridged } from './planted-bridge.ts';

const NAMES = {
  option: (id: string) => (id === 'plan' ? 'The plan' : 'As usual'),
  future: (id: string) => (id === 'dear' ? 'Dear' : 'Central'),
  parameter: (id: string) => id,
};
const said = (answer: BridgeAnswer): string => {
  const { headline, sentences, notes } = toldBridge(answer, NAMES);
  return [headline, ...sentences, ...notes].join(' ');
};

describe('a bridge is told', () => {
  test('by what our decision does and what the world does, from where to where', () => {
    expect(said(bridged(500_000))).toMatch(
      /^Council spend, net changes by \+£3\.5m: our decision does \+£1m, the world does \+£2m, and only both together do \+£500k\. From “As usual” in “Central” to “The plan” in “Dear”: 12 runs, each under both options in both futures\./,
    );
  });

  test('with the order they are taken in only where these runs show that it matters', () => {
    expect(said(bridged(500_000))).toMatch(
      /it matters which is taken first\. Decision first \+£1m, then the world \+£2\.5m; world first \+£2m, then the decision \+£1\.5m\./,
    );
    expect(said(bridged(0))).toContain(
      'In no figure do these runs show that the two do anything only together.',
    );
    expect(said(bridged(0))).not.toContain('taken first');
  });

  test('as nothing where it is the same in every run, and as luck where that explains it', () => {
    expect(said(bridged(0, 0))).toMatch(/^Council spend, net is the same in every run/);
    const [split] = bridged(0).splits;
    const open = { mean: 5, standardError: 9, interval: { low: -14, high: 24 }, replicates: 12 };
    const lucky = { ...split!, change: open, option: open, future: open };
    expect(said({ ...bridged(0), splits: [lucky] })).toContain('moves it by more than luck explains');
    const world = { ...split!, option: open };
    expect(said({ ...bridged(0), splits: [world] })).toContain(
      'our decision does nothing that can be told from luck, and the world does +£2m.',
    );
  });

  test('of one run with the warning that it shows no spread', () => {
    const [split] = bridged(0).splits;
    const change = { ...split!.change, interval: null, replicates: 1 };
    expect(said({ ...bridged(0), lives: 1, splits: [{ ...split!, change }] })).toMatch(
      /in one run: \+£1m by our decision and \+£2m by the world\. One run shows no spread\./,
    );
  });

  test('without a run in all four cases by that and by what the model refused, and not by how to read it', () => {
    const none = { ...bridged(0), lives: 0, splits: [], refused: { lives: 12, reason: 'No room.' } };
    expect(said(none)).toMatch(/^No run could be made in all four cases so far\./);
    expect(said(none)).toContain('The model refused 12 more runs, which are left out: No room.');
    expect(toldBridge(none, NAMES).notes).toEqual([]);
  });
});

test('a part says whether it could be luck', () => {
  const told = { mean: 40, standardError: 9, interval: { low: 20, high: 60 }, replicates: 12 };
  expect(partSentence('option', told, 'people')).toBe('Our decision alone: +40 (95% interval +20 to +60).');
  expect(partSentence('future', { ...told, interval: { low: -20, high: 60 } }, 'people')).toMatch(
    /: could be luck\.$/,
  );
  const nothing = { mean: 0, standardError: 0, interval: { low: 0, high: 0 }, replicates: 12 };
  expect(partSentence('interaction', nothing, 'people')).toBe('Only both together: nothing, in any run.');
});
