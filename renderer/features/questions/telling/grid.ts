import { lowerFirst } from '../../../../core/scenario/first-letter.ts';
import { exactPercent } from '../../../../core/statistics/exact-percent.ts';
import type { GridAnswer } from '../../../../core/study/grid.ts';
import type { GridCell, Regret } from '../../../../core/study/grid/answer.ts';
import { leastRegretSentences, toldGrid } from '../../../../core/study/grid/sentences.ts';
import type { Names } from '../../../../core/study/told.ts';
import type { Part, Telling } from './telling.ts';
import {
  changeWords,
  estimateCells,
  chanceWords,
  levelWords,
  limitName,
  measureName,
  percent,
  sizeWords,
  unitOf,
  worldName,
} from '../../../../core/study/words.ts';

/** Every option in every future: limits, differences and regret, and which holds up. */
export function tellGrid(answer: GridAnswer, names: Names): Telling {
  return {
    ...toldGrid(answer, names),
    parts: [
      ...limitParts(answer, names),
      ...bestPart(answer, names),
      ...answer.regrets.flatMap((regret, at) => [
        differencePart(answer, regret, at, names),
        ...regretPart(answer, regret, names),
      ]),
    ],
  };
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
      summary: leastRegretSentences(answer, names).join(' '),
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
