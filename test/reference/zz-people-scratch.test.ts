import { sample } from 'fast-check';
import { expect, test } from 'vitest';
import { settleMarket } from '../../core/model/settle-market.ts';
import { allocateState } from '../../core/model/state.ts';
import { monthOfPlan, prepare } from '../../core/run/plan.ts';
import { anything, pairOf } from '../core/run/any-scenario.ts';
import { allColumns, differencesIn } from './compare.ts';
import { follow } from './follow.ts';
import { monthFrom } from './month.ts';
import { PEOPLE_STEPS } from './people-steps.ts';
import { emptyMarket } from './settle-market.ts';
import { settlePeople } from './settle-people.ts';

const FROM = Number(process.env['FROM'] ?? 0),
  TO = Number(process.env['TO'] ?? 4);
test('scratch', { timeout: 600_000 }, () => {
  const all = sample(anything, { numRuns: TO, seed: 77 });
  const out: string[] = [];
  let people = 0;
  for (let n = FROM; n < TO; n++) {
    const scenario = pairOf(all[n]!)[1];
    const replicate = n % 3;
    try {
      const plan = prepare(scenario);
      const planned = monthOfPlan(plan, 0, replicate);
      const state = allocateState(plan.extent);
      settleMarket(state, planned);
      const month = monthFrom(planned);
      const market = emptyMarket(month, plan.extent);
      settlePeople(market, month);
      people += market.people.length;
      const cols = allColumns().filter(
        (c) => c.startsWith('people.') || c === 'market.peopleRows' || c === 'market.nextPerson',
      );
      for (const d of differencesIn(state, market, cols)) out.push(`${n} settle ${JSON.stringify(d)}`);
      for (const d of follow(scenario, { lockstep: true, replicate, steps: PEOPLE_STEPS, most: 8 }))
        out.push(`${n} ${JSON.stringify(d)}`);
    } catch (error) {
      out.push(`${n} threw ${String((error as Error).stack).slice(0, 600)}`);
    }
  }
  console.log(`people at start ${people}`);
  expect(out).toEqual([]);
});
