import { lowerFirst } from '../../../../core/scenario/first-letter.ts';
import { listed } from '../../../../core/scenario/listed.ts';
import { exactPercent } from '../../../../core/statistics/exact-percent.ts';
import type { GridAnswer } from '../../../../core/study/grid.ts';
import type { GridCell, Regret, Verdict } from '../../../../core/study/grid/answer.ts';
import { hardestWorld, leastRegretSentence, tooFewSentence } from '../../../../core/study/grid/sentences.ts';
import { count } from '../../../format/month.ts';
import type { Names } from '../../../../core/study/told.ts';
import type { Part, Telling } from './telling.ts';
import {
  changeWords,
  estimateCells,
  chanceWords,
  levelWords,
  limitName,
  manyRuns,
  measureName,
  percent,
  refusalWords,
  sizeWords,
  unitOf,
  worldName,
} from '../../../../core/study/words.ts';

/** Every option in every future: limits, differences and regret, and which holds up. */
export function tellGrid(answer: GridAnswer, names: Names): Telling {
  const { worlds, draws, lives: number, against, cells, refused } = answer;
  const options = new Set(cells.map(({ option }) => option)).size;
  const drawn = draws === 0 ? '' : `, spread over ${count(draws, 'draw')} of the uncertain assumptions`;
  return {
    headline: headlineOf(answer, names),
    sentences: [
      ...verdictSentences(answer, names),
      ...answer.regrets.flatMap((regret) => leastSentence(regret, names)),
      ...refused.flatMap(({ option, world, lives: some, reason }) =>
        refusalWords(some, 'run', [reason]).map(
          (said) => `“${names.option(option)}” in “${worldOf(answer, world, names)}”: ${said}`,
        ),
      ),
      `${count(options, 'option')} in ${count(worlds.length, 'future')}, ${manyRuns(number)} in each${drawn}. Differences are from “${names.option(against)}” in the same future and the same runs.`,
    ],
    parts: [
      ...limitParts(answer, names),
      ...bestPart(answer, names),
      ...answer.regrets.flatMap((regret, at) => [
        differencePart(answer, regret, at, names),
        ...regretPart(answer, regret, names),
      ]),
    ],
    notes: [
      'Intervals are of 95%, each by itself, and of means: one run may lie far outside. They are of luck, and of assumptions where those are drawn; what differs between futures is seen between the columns.',
      'Regret: how far an option falls short of the best option here in the same future and the same runs. The best is the one best in these runs, so that near the top regret is a little too large.',
      ...untoldRegret(answer),
    ],
  };
}

function headlineOf({ verdicts, regrets, cells }: GridAnswer, names: Names): string {
  if (cells.length === 0) return 'Nothing can be said yet.';
  if (verdicts.length > 0) {
    const meeting = verdicts.filter(({ verdict }) => verdict === 'meets');
    if (meeting.length > 0)
      return `${listedOptions(meeting.map(({ option }) => names.option(option)))} ${meeting.length === 1 ? 'keeps' : 'keep'} the limits in every future here.`;
    const open = verdicts.filter(({ verdict }) => verdict === 'cannot tell');
    if (open.length > 0)
      return `No option is shown to keep the limits in every future; of ${listedOptions(open.map(({ option }) => names.option(option)))} it cannot be told from these runs.`;
    return 'No option keeps the limits in every future here.';
  }
  const told = regrets.find(({ least }) => least !== null);
  if (told === undefined || told.least === null)
    return 'The options are set side by side below: without limits, or a figure that is better one way, nothing here says which holds up most.';
  return `${measureName(told.measure)}: “${names.option(told.least)}” holds up most${told.alike.length === 0 ? '' : ', though these runs do not tell it from others'}.`;
}

const VERDICTS: { readonly [V in Verdict['verdict']]: string } = {
  meets: 'keeps them',
  'does not meet': 'does not keep them',
  'cannot tell': 'cannot be told from these runs',
};

function verdictSentences(answer: GridAnswer, names: Names): readonly string[] {
  const { verdicts, probability, worlds } = answer;
  if (verdicts.length === 0) return [];
  const tooFew = tooFewSentence(answer, 'future');
  const said = verdicts.map((each) => {
    const cell = answer.cells.find(({ option, world }) => option === each.option && world === each.hardest);
    const hardest = hardestWorld(answer, each);
    const where =
      worlds.length === 1
        ? ''
        : hardest === null
          ? ' in every future'
          : `, hardest in “${worldOf(answer, hardest, names)}”`;
    const kept =
      cell === undefined || cell.all === null
        ? 'not run to the end'
        : `kept in ${cell.all.times} of ${manyRuns(cell.all.of)}${where}`;
    return `“${names.option(each.option)}” ${VERDICTS[each.verdict]} (${kept})`;
  });
  return [
    `All limits together, in every future, with a chance of at least ${exactPercent(probability)}: ${said.join('; ')}.`,
    ...(tooFew === null ? [] : [tooFew]),
  ];
}

function limitParts(answer: GridAnswer, names: Names): readonly Part[] {
  const { limits, cells } = answer;
  if (limits.length === 0 || cells.length === 0) return [];
  const chances = (cell: GridCell, at: number) =>
    at === limits.length ? cell.all : (cell.limits[at]?.kept ?? null);
  const shown = limits.length === 1 ? [0] : [limits.length, ...limits.keys()];
  return shown.map((at): Part => {
    const limit = limits[at];
    const title = limit === undefined ? 'All limits together' : limitName(limit);
    const cellOf = (option: string, world: number) => {
      const cell = cells.find((each) => each.option === option && each.world === world);
      return cell === undefined ? null : chances(cell, at);
    };
    return heatPart(answer, names, {
      id: `limit-${at}`,
      title: `Chance of keeping: ${title}`,
      unit: 'share of runs',
      meaning: `How likely it is kept, with the interval of that chance. Wanted: ${exactPercent(answer.probability)}.`,
      summary: `How often “${title}” is kept, option by option and future by future.`,
      by: 'size',
      cell: (option, world) => {
        const chance = cellOf(option, world);
        return chance === null
          ? { value: null, text: 'not run' }
          : { value: chance.share, text: chanceWords(chance) };
      },
      exact: (option, world) => {
        const chance = cellOf(option, world);
        return chance === null ? ['', '', ''] : [chance.share, chance.interval.low, chance.interval.high];
      },
      format: percent,
    });
  });
}

function differencePart(answer: GridAnswer, { measure }: Regret, at: number, names: Names): Part {
  const unit = unitOf(measure);
  const figureOf = (option: string, world: number) =>
    answer.cells.find((each) => each.option === option && each.world === world)?.indicators[at];
  return heatPart(answer, names, {
    id: `difference-${measure}`,
    title: measureName(measure),
    unit,
    meaning: `The difference from “${names.option(answer.against)}” with its 95% interval; of that itself the level.`,
    summary: `${measureName(measure)}: differences from “${names.option(answer.against)}” in each future.`,
    by: 'change',
    cell: (option, world) => {
      const told = figureOf(option, world);
      if (told === undefined) return { value: null, text: 'not run' };
      if (told.difference === null) return { value: null, text: levelWords(told.level.mean, unit) };
      const { mean, interval } = told.difference;
      if (interval === null) return { value: mean, text: `${changeWords(mean, unit)} (one run)` };
      const [middle, range] = estimateCells({ mean, interval }, unit);
      return { value: mean, text: `${middle} (${range})` };
    },
    exact: (option, world) => {
      const told = figureOf(option, world);
      if (told === undefined) return ['', '', ''];
      const { mean, interval } = told.difference ?? told.level;
      return [mean, interval?.low ?? '', interval?.high ?? ''];
    },
    format: (value) => changeWords(value, unit),
  });
}

function regretPart(answer: GridAnswer, { measure, better, rows }: Regret, names: Names): readonly Part[] {
  if (better === null || rows.length === 0) return [];
  const unit = unitOf(measure);
  const regretOf = (option: string, world: number) =>
    rows.find((each) => each.option === option)?.worlds[world] ?? null;
  return [
    heatPart(answer, names, {
      id: `regret-${measure}`,
      title: `Regret: ${measureName(measure)}`,
      unit,
      meaning: `How far each option falls short of the best here; ${better} is better.`,
      summary: `Regret by ${lowerFirst(measureName(measure))}: nothing where the option is the best in that future.`,
      by: 'size',
      cell: (option, world) => {
        const regret = regretOf(option, world);
        if (regret === null) return { value: null, text: 'not run' };
        return { value: regret.mean, text: regret.mean === 0 ? 'none' : sizeWords(regret.mean, unit) };
      },
      exact: (option, world) => {
        const regret = regretOf(option, world);
        return regret === null
          ? ['', '', '']
          : [regret.mean, regret.interval?.low ?? '', regret.interval?.high ?? ''];
      },
      format: (value) => sizeWords(value, unit),
    }),
  ];
}

type Heat = Pick<Part, 'id' | 'title' | 'unit' | 'meaning' | 'summary' | 'format'> & {
  readonly by: 'size' | 'change';
  readonly cell: (option: string, world: number) => { readonly value: number | null; readonly text: string };
  readonly exact: (option: string, world: number) => readonly (string | number)[];
};

/** Options down, futures across. */
function heatPart(answer: GridAnswer, names: Names, { by, cell, exact, ...shared }: Heat): Part {
  const options = [...new Set(answer.cells.map(({ option }) => option))];
  const columns = answer.worlds.map((world, at) => ({ id: `${at}`, label: worldName(world, names.future) }));
  const rows = options.map((option) => ({
    id: option,
    label: names.option(option),
    cells: columns.map((_, world) => cell(option, world)),
  }));
  return {
    ...shared,
    picture: { kind: 'heat', corner: 'Option', columns, rows, by },
    table: {
      head: ['Option', ...columns.map(({ label }) => label)],
      rows: rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
      exact: {
        head: ['option', 'future', 'figure', 'low', 'high'],
        rows: options.flatMap((option) =>
          columns.map(({ label }, world) => [names.option(option), label, ...exact(option, world)]),
        ),
      },
    },
  };
}

/** Which option is best in each future, by every figure that is better one way. */
function bestPart(answer: GridAnswer, names: Names): readonly Part[] {
  const told = answer.regrets.filter(({ rows }) => rows.length > 0);
  if (told.length === 0) return [];
  const bestIn = ({ rows }: Regret, world: number): string => {
    const best = rows
      .filter((row) => row.worlds[world]?.mean === 0)
      .map(({ option }) => names.option(option));
    if (best.length > 1 && best.length === rows.length) return 'all the same';
    return best.length === 0 ? 'none shown' : best.join(', ');
  };
  return [
    {
      id: 'best',
      title: 'Best in each future',
      unit: 'option',
      meaning:
        'The option that is best in these runs by each figure; which may be luck where the others lie close.',
      summary: told.map((regret) => leastSentence(regret, names).join(' ')).join(' '),
      picture: null,
      format: String,
      table: {
        head: ['Figure', ...answer.worlds.map((world) => worldName(world, names.future))],
        rows: told.map((regret) => [
          `${measureName(regret.measure)} (${regret.better ?? ''} is better)`,
          ...answer.worlds.map((_, world) => bestIn(regret, world)),
        ]),
      },
    },
  ];
}

function leastSentence(regret: Regret, names: Names): readonly string[] {
  if (regret.rows.length === 0) return [];
  return [leastRegretSentence(regret, names, 'future')];
}

function untoldRegret({ regrets }: GridAnswer): readonly string[] {
  const untold = regrets.filter(({ better }) => better === null);
  if (untold.length === 0) return [];
  return [
    `No regret of ${untold.map(({ measure }) => lowerFirst(measureName(measure))).join(', ')}: whether more of it is better hangs on what you want.`,
  ];
}

function worldOf({ worlds }: GridAnswer, world: number, names: Names): string {
  const found = worlds[world];
  return found === undefined ? '' : worldName(found, names.future);
}

function listedOptions(named: readonly string[]): string {
  return listed(named.map((name) => `“${name}”`));
}
