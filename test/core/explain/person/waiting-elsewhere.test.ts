import { expect, test } from 'vitest';
import { BLOCK, FRAMEWORK, POOLED, PREFERRED_LIST } from '../../../../core/model/vocabulary.ts';
import { optionWith } from '../../model/sample-market.ts';
import { CROWDED, livesOf } from './replayed.ts';

const EVERYONE = Array.from({ length: 250 }, (_, identity) => identity);
const FROM_THERE_TO_FRAMEWORK = new Set([BLOCK, PREFERRED_LIST, POOLED]);

test('whoever waits on a list is told that the council asked under its framework too; whoever waits under the framework is not', () => {
  const option = optionWith({ lever: 'move.block-to-preferred-list', from: '2026-04', value: 0.9 });
  const waiting = livesOf({ ...CROWDED, option, seed: 2 }, EVERYONE).flatMap(({ events, months }) =>
    events
      .filter(
        ({ kind, sentence }) => kind === 'waiting for a provider' && !sentence.includes('nobody can begin'),
      )
      .flatMap(({ month, sentence }) => {
        const end = months.find((each) => each.month === month);
        return end === undefined ? [] : [{ route: end.row.route, sentence }];
      }),
  );
  for (const { route, sentence } of waiting) {
    expect(sentence.includes('Under the framework')).toBe(FROM_THERE_TO_FRAMEWORK.has(route));
  }
  expect(waiting.some(({ route }) => route === FRAMEWORK)).toBe(true);
  const twice = waiting.filter(({ sentence }) => sentence.includes('Under the framework'));
  expect(twice.length).toBeGreaterThan(0);
  for (const { sentence } of twice) {
    expect(sentence).toMatch(
      / Under the framework (nobody may be asked|none of \d+ providers? could take them) either\./,
    );
  }
});
