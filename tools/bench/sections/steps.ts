import { PIPELINE } from '../../../core/model/pipeline.ts';
import { percentText, rangeText } from '../figures.ts';
import { spreadOf } from '../measure.ts';
import { BESIDE_STEPS, monthClock, timeOf } from '../month-clock.ts';
import type { StepTimes } from '../month-clock.ts';
import { row } from '../row.ts';
import type { Section } from '../row.ts';
import { USUAL, USUAL_OPTION } from '../usual-market.ts';
import { scenariosOf } from '../workload.ts';

const RUNS = 4;
/** What takes less of a month than this is told together. */
const SMALLEST_TOLD = 0.01;
const NS_IN_MS = 1e6;

export const steps: Section = {
  name: 'steps',
  title: 'where a month goes: the share of every step, and of recording and checking it',
  // oxlint-disable-next-line typescript/require-await -- sections are awaited; this one waits for nothing
  async measure(tell) {
    const [scenario] = scenariosOf(USUAL, [USUAL_OPTION]);
    const play = monthClock(scenario!);
    play(0);
    const runs = Array.from({ length: RUNS }, (_, nth) => play(nth + 1));
    const parts = [...PIPELINE.map(({ name }) => name), ...BESIDE_STEPS]
      .map((name) => told(name, [name], runs))
      .toSorted((a, b) => b.share.middle - a.share.middle);
    const small = parts.filter(({ share }) => share.middle < SMALLEST_TOLD);
    const rest = told(
      `${small.length} other steps together`,
      small.map(({ what }) => what),
      runs,
    );
    const large = parts.filter((part) => !small.includes(part));
    const ofPeople = told('all steps that go over people', STEPS_OF_PEOPLE, runs);
    for (const { what, share, ns } of [ofPeople, ...large, rest]) {
      const scale = `${ns.toFixed(0)} ns a person-month`;
      tell(row(what, { figure: percentText(share.middle), range: rangeText(share, percentText), scale }));
    }
  },
};

/** Those that read or write a column of people. */
const STEPS_OF_PEOPLE = PIPELINE.filter(({ reads, writes }) =>
  [...reads, ...writes].some((path) => path.startsWith('people.')),
).map(({ name }) => name);

function told(what: string, names: readonly string[], runs: readonly StepTimes[]) {
  const share = spreadOf(runs.map((spent) => timeOf(spent, names) / timeOf(spent)));
  const ms = spreadOf(runs.map((spent) => timeOf(spent, names))).middle;
  return { what, share, ns: (ms * NS_IN_MS) / (USUAL.people * USUAL.months) };
}
