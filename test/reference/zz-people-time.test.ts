import { test } from 'vitest';
import { monthOfPlan, prepare } from '../../core/run/plan.ts';
import { scenarioWith } from '../core/model/sample-market.ts';
import { monthFrom } from './month.ts';
import { settleMarket } from './settle-market.ts';
import { settlePeople } from './settle-people.ts';
import { blank } from './market.ts';
test('time', () => {
  const plan = prepare(scenarioWith());
  const month = monthFrom(monthOfPlan(plan, 0, 0));
  for (let i = 0; i < 2; i++) {
    let t = process.cpuUsage();
    const m = { market: blank('market'), people: [] } as any; m.market.incomeIndex = m.market.incomeIndex.plus(1); 
    settlePeople(m, month);
    let u = process.cpuUsage(t); console.log('people', m.people.length, u.user / 1000);
    t = process.cpuUsage();
    settleMarket(month, plan.extent);
    u = process.cpuUsage(t); console.log('all', u.user / 1000);
  }
});
