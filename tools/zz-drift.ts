import { fileURLToPath } from 'node:url';
import { writeFileSync } from 'node:fs';
import { openCatalogue } from '../host/files/scenario-files.ts';
import { prepare } from '../core/run/plan.ts';
import { allocateState } from '../core/model/state.ts';
import { settleMarket } from '../core/model/settle-market.ts';
import { monthOfPlan } from '../core/run/plan.ts';
import { runMonth } from '../core/run/run-month.ts';
import { createRecorder, openRecorder, record } from '../core/model/recording/record.ts';
import { emptyPath, seriesOf } from '../core/run/path.ts';
import { INDICATOR_IDS } from '../core/model/indicators.ts';
const cat = openCatalogue(fileURLToPath(new URL('../scenarios', import.meta.url)));
const places = (process.argv[2] ?? 'hartlepool').split(',');
const reps = Number(process.argv[3] ?? 1);
const years = Number(process.argv[4] ?? 15);
const out = process.argv[5];
const overrides: Record<string, number> = JSON.parse(process.argv[6] ?? '{}');
function parametersWith() {
  const reg = new Map(cat.readParameters()) as any;
  for (const [id, v] of Object.entries(overrides)) {
    const p = reg.get(id); if (!p) throw new Error(id);
    reg.set(id, { ...p, values: [{ ...p.values[0], from:'2000-04-01', value: v }] });
  }
  return reg;
}
const band = (c: number) => (c <= 4 ? 0 : c <= 29 ? 1 : c <= 99 ? 2 : 3);
const all: any = {};
for (const pid of places) {
  const scenario = { place: cat.readPlace(pid), option: cat.readOption('business-as-usual'), future: cat.readFuture('central'), parameters: parametersWith(), start: '2026-04', months: years * 12, seed: 1 } as any;
  const plan0 = prepare(scenario);
  const plan = { ...plan0, extent: { ...plan0.extent, people: Math.ceil(plan0.extent.people * 1.3), providers: plan0.extent.providers * 2 } };
  const rows: any[][] = [];
  for (let rep = 0; rep < reps; rep++) {
    const state = allocateState(plan.extent);
    settleMarket(state, monthOfPlan(plan, 0, rep));
    for (let index = 0; index < plan.spinUp; index++) runMonth(state, plan, { index, replicate: rep }, { check: false });
    const rec = createRecorder(state.extent); const path = emptyPath(plan.months, state.extent.localities); openRecorder(rec, state);
    let prevBand = new Int8Array(state.extent.providers); let openBefore = Uint8Array.from(state.providers.open);
    const snap = () => {};
    let acc: any = null;
    for (let r = 0; r < plan.months; r++) {
      if (r % 12 === 0) acc = { closeBand: [0,0,0,0], riskBand: [0,0,0,0], closeAge: [0,0,0,0,0], riskAge: [0,0,0,0,0], cause: {}, capped:0, gone:0, paid:0, deliv:0, lost:[0,0,0,0], zero:0 };
      const p = state.providers; const before: any[] = [];
      for (let i = 0; i < state.market.providerRows[0]; i++) if (p.open[i] && !p.inHouse[i]) before.push([i, p.identity[i], band(p.clients[i]), plan.spinUp + r - p.founded[i], p.clients[i]]);
      const month = runMonth(state, plan, { index: plan.spinUp + r, replicate: rep }, { check: false });
      record(state, month, rec, path, plan.months);
      for (const [i, id, b, age, cl] of before) { const a = age < 24 ? 0 : age < 48 ? 1 : age < 72 ? 2 : age < 120 ? 3 : 4;
        acc.riskBand[b]++; acc.riskAge[a]++;
        const left = p.ended[i] !== 0 && (p.open[i] === 0);
        if (left) { acc.closeBand[b]++; acc.closeAge[a]++; acc.cause[p.ended[i]] = (acc.cause[p.ended[i]] ?? 0) + 1; acc.lost[b]+=cl }
      }
      if (r % 12 === 11) {
        const s = seriesOf(path, plan.months);
        const get = (id: string, how: string) => { const at = INDICATOR_IDS.indexOf(id as any); if (at < 0) throw new Error(id); const x = s.subarray(at * plan.months + r - 11, at * plan.months + r + 1); return how === 'sum' ? x.reduce((a, b) => a + b, 0) : how === 'last' ? x[11] : x.reduce((a, b) => a + b, 0) / 12; };
        const size = [0,0,0,0]; let hrs = 0, n = 0, zero = 0, micro = 0, clients = 0, cost = 0, rev = 0, young=0; const hb=[0,0,0,0]; let fr=0;
        for (let i = 0; i < state.market.providerRows[0]; i++) if (p.open[i] && !p.inHouse[i]) { const b = band(p.clients[i]); size[b]++; n++; hb[b]+=p.delivered[i]/60; hrs += p.delivered[i] / 60; clients += p.clients[i]; cost += p.cost[i] / 100; if (p.clients[i] === 0) zero++; if (p.kind[i] === 2) micro++; if (plan.spinUp+r-p.founded[i]<24) young++; fr+=p.listed[i]; }
        let need = 0, people = 0; for (let i = 0; i < state.market.peopleRows[0]; i++) if (state.people.present[i]) { people++; need += state.people.need[i] / 60; }
        const row: any = { n, size, zero, micro, young, listed: fr, hb, hrs, clients, needEach: need / people, people, rate: state.market.frameworkRate[0] / 100, costHour: cost / hrs, ...acc,
          entered: get('providers.entered','sum'), merged: get('providers.merged','sum'), ins: get('providers.closed.insolvent','sum'), vol: get('providers.closed.voluntary','sum'), oth: get('providers.closed.other','sum'), handed: get('providers.handed-back','sum'), lostPeople: get('providers.people-lost','sum'),
          supported: get('people.supported','last'), self: get('people.self-funding','last'), needed: get('care.hours.needed','sum'), delivered: get('care.hours.delivered','sum'), met: get('care.need.met','mean'), waiting: get('care.waiting','mean'), margin: get('providers.margin','mean'), price: get('providers.price.individual','mean'), vacancy: get('providers.vacancy','mean'), util: get('providers.utilisation','mean'), pay: get('providers.pay','mean'), capacity: get('providers.capacity','mean'), hhi: get('providers.concentration','mean'), refused: get('providers.refused','mean'), travel: get('providers.travel','mean'), runway: get('providers.runway.median','mean'), risk: get('providers.hours-at-risk','mean') };
        (rows[(r - 11) / 12] ??= []).push(row);
      }
    }
  }
  all[pid] = rows;
  const mean = (y: any[], f: (x: any) => number) => y.reduce((a, x) => a + f(x), 0) / y.length;
  console.log(`\n${pid}`);
  console.log('yr   n  mic sml med lrg  zero kindM yng list | ent clo mrg ins vol oth | h/prov ppl  self need/h met  wait vac  util margin rate  cost/h pay  price hhi  lost refused runway');
  rows.forEach((y, k) => {
    const m = (f: (x: any) => number, d = 1) => mean(y, f).toFixed(d);
    console.log(String(k+1).padStart(2), m(x=>x.n).padStart(5), [0,1,2,3].map(b=>m(x=>x.size[b]).padStart(5)).join(''), m(x=>x.zero).padStart(5), m(x=>x.micro).padStart(5), m(x=>x.young).padStart(5), m(x=>x.listed).padStart(5), '|', m(x=>x.entered).padStart(5), m(x=>x.ins+x.vol+x.oth).padStart(5), m(x=>x.merged).padStart(4), m(x=>x.ins).padStart(4), m(x=>x.vol).padStart(4), m(x=>x.oth).padStart(4), '|', m(x=>x.hrs/x.n,0).padStart(5), m(x=>x.people,0).padStart(5), m(x=>x.self,0).padStart(5), m(x=>x.needEach,2), (100*mean(y,x=>x.met)).toFixed(1), (m(x=>x.waiting,0)).padStart(4), (100*mean(y,x=>x.vacancy)).toFixed(1).padStart(5), (100*mean(y,x=>x.util)).toFixed(0), (100*mean(y,x=>x.margin)).toFixed(1).padStart(5), m(x=>x.rate,2), m(x=>x.costHour,2), m(x=>x.pay,2), m(x=>x.price,2), m(x=>x.hhi,3), m(x=>x.lostPeople,0).padStart(4), m(x=>x.refused,0).padStart(4), m(x=>x.runway,1));
  });
  const tot = (f: (x: any) => number[]) => rows.flat().reduce((a, x) => f(x).map((v, i) => v + (a[i] ?? 0)), [] as number[]);
  const rb = tot(x=>x.riskBand), cb = tot(x=>x.closeBand), ra = tot(x=>x.riskAge), ca = tot(x=>x.closeAge);
  console.log('leave/yr by size', cb.map((c,i)=>(1200*c/rb[i]).toFixed(1)).join(' '), ' by age 0-1,2-3,4-5,6-9,10+', ca.map((c,i)=>(1200*c/ra[i]).toFixed(1)).join(' '), 'all', (1200*cb.reduce((a,b)=>a+b)/rb.reduce((a,b)=>a+b)).toFixed(1));
}
if (out) writeFileSync(out, JSON.stringify(all));
