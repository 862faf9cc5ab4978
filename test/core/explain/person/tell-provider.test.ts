import { describe, expect, test } from 'vitest';

import { lowerFirst } from '../../../../core/scenario/first-letter.ts';
import type { LifeEvent } from '../../../../core/explain/person/event.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import { optionWith, parametersWith, placeWith } from '../../model/sample-market.ts';
import { CHANGED, CROWDED, eventsOf, livesOf, MANY_PROVIDERS } from './replayed.ts';

const crowded = livesOf(
  CROWDED,
  Array.from({ length: 80 }, (_, n) => n * 8),
);
const changed = livesOf(
  CHANGED,
  Array.from({ length: 80 }, (_, n) => n * 3),
);

/** Who took the person on, as it is named. */
function takerOf({ sentence }: LifeEvent): string {
  const name = /^(?:.*other terms are turned to\. )?(.*?) takes them on/.exec(sentence)![1]!;
  return lowerFirst(name);
}

/** How much more the best they found is worth to them than what they have. */
function gain({ numbers }: LifeEvent): number {
  return numbers['best']!.value - numbers['own']!.value;
}

/** Whoever takes someone on is the first in the order of the rule that could. */
function expectFirstOfOrder(found: readonly LifeEvent[]): void {
  for (const event of found) {
    const { alternatives, numbers } = event;
    const first = alternatives!.findIndex(({ possible }) => possible);
    expect(takerOf(event)).toBe(alternatives![first]?.what);
    expect(numbers['place']!.value).toBe(first + 1);
  }
}

describe('finding a provider', () => {
  test('whoever takes someone on is the first that could by the rule; whoever waits had none that could', () => {
    const found = eventsOf([...crowded, ...changed], 'provider found');
    expectFirstOfOrder(found);
    expect(found.length).toBeGreaterThan(60);
    const waiting = eventsOf(crowded, 'waiting for a provider');
    for (const { alternatives } of waiting) {
      expect(alternatives!.filter(({ possible }) => possible)).toEqual([]);
    }
    expect(waiting.length).toBeGreaterThan(0);
  });

  test.each([
    ['ranked', 'called off by rank,'],
    ['mini-tender', 'called off by mini-tender: bids £'],
    ['rotation', 'called off in turn: has taken'],
    ['zone-lead', 'called off from the lead of the locality'],
    ['persons-choice', 'chosen by them from the framework'],
  ])('names the rule of call-off when it is %s', (rule, words) => {
    const scenario: Scenario = {
      ...CROWDED,
      option: optionWith({ lever: 'framework.call-off', from: '2026-04', value: rule }),
    };
    const lives = livesOf(
      scenario,
      Array.from({ length: 64 }, (_, n) => n * 10),
    );
    const found = eventsOf(lives, 'provider found').filter(({ sentence }) =>
      sentence.includes(words.replace(',', '')),
    );
    expect(found.length).toBeGreaterThan(1);
    expectFirstOfOrder(found);
  });

  test('says of each one passed over what stood in the way', () => {
    const passed = eventsOf(crowded, 'provider found').filter(({ sentence }) =>
      sentence.includes('before it could not:'),
    );
    for (const { sentence } of passed) {
      expect(sentence).toMatch(
        /provider \d+ \((staff for only \d+ h \d\d min|they left it by choice|refuses £[\d.]+ an hour, which costs it £[\d.]+)\)/,
      );
    }
    expect(passed.length).toBeGreaterThan(0);
  });

  test('someone who chooses takes the one worth most of those they know, and knows as many as they come to know where so many could', () => {
    const among = livesOf(
      MANY_PROVIDERS,
      Array.from({ length: 40 }, (_, n) => n * 10),
    );
    const own = eventsOf(among, 'provider found').filter(({ sentence }) =>
      sentence.includes('chosen by them'),
    );
    let choosy = 0;
    for (const { alternatives, numbers } of own) {
      const worth = alternatives!.flatMap(({ why }) => {
        const known = /they know it, worth ([+-]?[\d.]+)/.exec(why);
        return known === null ? [] : [Number(known[1])];
      });
      const { value } = numbers['canTake']!;
      // Three for those told nothing and five for those told what there is, and two more where feedback is published.
      expect([3, 5, 7].map((knows) => Math.min(knows, value))).toContain(worth.length);
      expect(worth).toEqual(worth.toSorted((a, b) => b - a));
      if (value > 5) choosy++;
    }
    expect(choosy).toBeGreaterThan(2);
  });

  test('says whom they would rather have had just when their first preference is not met', () => {
    for (const { events, months } of changed) {
      for (const { month, sentence } of events.filter(({ kind }) => kind === 'provider found')) {
        const end = months.find((each) => each.month === month);
        if (end === undefined) continue;
        expect(sentence.includes('one they like best of those')).toBe(end.row.firstPreference === 1);
      }
    }
  });

  test('tells of fund holders, preferred providers, pools and the council’s own service', () => {
    const sentences = eventsOf(changed, 'provider found').map(({ sentence }) => sentence);
    const met = [
      'holds their service fund',
      'most of the pool have it',
      'The council’s own service takes',
    ].filter((words) => sentences.some((sentence) => sentence.includes(words)));
    expect(met).toHaveLength(3);
  });

  test('whoever goes on with whom they had is told where the council was to buy, and that nobody there could take them', () => {
    const option = optionWith({ lever: 'move.block-to-framework', from: '2026-06', value: 0.9 });
    const lives = [
      ...livesOf({ ...CROWDED, option, seed: 4 }, [73, 77]),
      ...livesOf({ ...CROWDED, option, seed: 6 }, [14, 485]),
    ];
    const kept = eventsOf(lives, 'provider kept');
    expect(kept.length).toBeGreaterThan(0);
    for (const { sentence, alternatives } of kept) {
      expect(sentence).toMatch(
        /^The council was to buy their care (within its block|under its framework) instead\. (Nobody there may be asked|Of \d+ providers? that may be asked there none could take them), so they stay with provider \d+ on the terms they had; /,
      );
      expect(alternatives!.filter(({ possible }) => possible)).toEqual([]);
    }
  });

  test('a supplier of community support is found among those with time, and waited for when there is none', () => {
    const found = eventsOf(crowded, 'support found');
    for (const { sentence, alternatives } of found) {
      const supplier = /^Supplier (\d+) /.exec(sentence)![1];
      expect(alternatives!.find(({ what }) => what === `supplier ${supplier}`)).toMatchObject({
        possible: true,
      });
    }
    for (const { alternatives } of eventsOf(crowded, 'waiting for support')) {
      expect(alternatives!.filter(({ possible }) => possible)).toEqual([]);
    }
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('leaving a provider', () => {
  const restless: Scenario = {
    ...MANY_PROVIDERS,
    place: placeWith({ selfFunderShare: 0.5, providers: 30, localities: 2 }),
    parameters: parametersWith({ 'changing.individual': 1, 'changing.managed': 0.5 }),
  };
  const lives = livesOf(
    restless,
    Array.from({ length: 90 }, (_, n) => n * 3),
  );

  test('notice is given for a provider worth more than their own by the cost of a change, and only then', () => {
    const given = eventsOf(lives, 'notice given');
    const stayed = eventsOf(lives, 'looked round').filter(
      ({ numbers }) => (numbers['known']?.value ?? 0) > 0,
    );
    for (const event of given) expect(gain(event)).toBeGreaterThan(event.numbers['changeCosts']!.value);
    for (const event of stayed) expect(gain(event)).toBeLessThanOrEqual(event.numbers['changeCosts']!.value);
    expect(given.length).toBeGreaterThan(0);
    expect(stayed.length).toBeGreaterThan(2);
  });

  test('whoever leaves by choice gave notice, and does not go back', () => {
    let left = 0;
    for (const { events, months } of lives) {
      for (const [at, { row, month }] of months.entries()) {
        const before = months[at - 1];
        if (before === undefined || row.changesChosen === before.row.changesChosen) continue;
        left++;
        const told = events.filter((event) => event.month === month);
        expect(told.map(({ kind }) => kind)).toContain('provider left');
        const takers = told.filter(({ kind }) => kind === 'provider found').map(takerOf);
        expect(takers).not.toContain(`provider ${before.provider}`);
      }
    }
    expect(left).toBeGreaterThan(0);
  });

  test('whoever loses a provider is told that it closed or handed its contract back, and why', () => {
    const all = [...crowded, ...changed, ...lives];
    const closed = [...eventsOf(all, 'provider closed'), ...eventsOf(all, 'contract handed back')];
    for (const { sentence } of closed)
      expect(sentence).toMatch(
        /overdraft limit for \d+ months|owners saw no future in it|for reasons of its own|the council pays too little/,
      );
    const lost = all.flatMap(({ months }) =>
      months.filter(({ row }, at) => at > 0 && row.changesForced > months[at - 1]!.row.changesForced),
    );
    expect(lost.length).toBeGreaterThan(0);
    expect(closed.length).toBeGreaterThanOrEqual(lost.length);
  });

  test('whoever is told that they choose anew next month does', () => {
    let anew = 0;
    for (const { events, months } of [...lives, ...crowded, ...changed]) {
      const told = events.filter(({ sentence }) => /arrangement (anew|too) next month/.test(sentence));
      for (const { month } of told) {
        const next = months[months.findIndex((each) => each.month === month) + 1];
        if (next === undefined) continue;
        const kinds = events.filter((event) => event.month === next.month).map(({ kind }) => kind);
        expect(kinds).toContain('arrangement chosen');
        anew++;
      }
    }
    expect(anew).toBeGreaterThan(1);
  });

  test('nobody is without a provider they had the month before without being told', () => {
    for (const { events, months } of [...lives, ...crowded, ...changed]) {
      for (const [at, { provider, month }] of months.entries()) {
        const before = months[at - 1]?.provider ?? null;
        if (before === null || provider === before) continue;
        const kinds = events.filter((event) => event.month === month).map(({ kind }) => kind);
        const said = ['provider left', 'provider closed', 'provider taken over', 'contract handed back'];
        expect(kinds.some((kind) => said.includes(kind))).toBe(true);
      }
    }
  });
});
