import { expect, test } from 'vitest';
import { optionWith } from '../../model/sample-market.ts';
import { CROWDED, eventsOf, livesOf } from './replayed.ts';

const EVERYONE = Array.from({ length: 250 }, (_, identity) => identity);

test('whoever waits on a list is told that the council asked under its framework too; whoever waits under the framework is not', () => {
  const option = optionWith({ lever: 'move.block-to-preferred-list', from: '2026-04', value: 0.9 });
  const waiting = eventsOf(livesOf({ ...CROWDED, option }, EVERYONE), 'waiting for a provider');
  const twice = waiting.filter(({ sentence }) => sentence.includes('Under the framework'));
  expect(twice.length).toBeGreaterThan(0);
  expect(twice.length).toBeLessThan(waiting.length);
  for (const { sentence } of twice) {
    expect(sentence).toMatch(
      / Under the framework (nobody may be asked|none of \d+ providers? could take them) either\./,
    );
  }
});
