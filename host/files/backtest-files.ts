/** The back-tests of a folder of scenario files, with the past places, packs and options they name. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseBacktestFile } from '../../contract/files/backtest-file.ts';
import { parseOptionFile } from '../../contract/files/option-file.ts';
import { parsePackFile } from '../../contract/files/pack-file.ts';
import type { Parsed } from '../../contract/files/parse-document.ts';
import { parsePlaceFile } from '../../contract/files/place-file.ts';
import type { Backtest, WrittenSeries } from '../../core/backtest/backtest.ts';
import type { Series } from '../../core/backtest/observation.ts';
import { packProblems } from '../../core/backtest/pack.ts';
import type { Pack } from '../../core/backtest/pack.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import type { Option } from '../../core/scenario/option.ts';
import type { Place } from '../../core/scenario/place.ts';
import { quoted } from '../../core/scenario/problems.ts';
import { drawValue } from './backtest-tables.ts';
import { decisionProblems } from './decision-problems.ts';
import { readText } from './read-text.ts';
import { UnusableFile } from './unusable-file.ts';

const FOLDER = 'backtests';
type Kind = '' | 'places' | 'packs' | 'options';

/** The ids of the back-tests there are, in order. */
export function backtestIds(scenarios: string): readonly string[] {
  return idsIn(scenarios, '');
}

/** @throws UnusableFile when there is none by that name or it cannot be used. */
export function readBacktest(scenarios: string, id: string): Backtest {
  return read(scenarios, '', id, parseBacktestFile);
}

export function readPastPlace(scenarios: string, id: string): Place {
  return read(scenarios, 'places', id, parsePlaceFile);
}

/** @throws UnusableFile also when a value is for a parameter there is not. */
export function readPack(scenarios: string, id: string, register: ParameterRegister): Pack {
  const pack = read(scenarios, 'packs', id, parsePackFile);
  const problems = packProblems(pack, register);
  if (problems.length === 0) return pack;
  throw new UnusableFile(problems.map((problem) => ({ ...problem, file: fileNameOf('packs', id) })));
}

/** What councils did, on top of business as usual; checked with it. */
export function readPastOption(
  scenarios: string,
  id: string,
  usual: readonly Option[],
  register: ParameterRegister,
): readonly Option[] {
  const chain = [...usual, read(scenarios, 'options', id, parseOptionFile)];
  const problems = decisionProblems(chain, () => register);
  if (problems.length === 0) return chain;
  throw new UnusableFile(problems.map((problem) => ({ ...problem, file: fileNameOf('options', id) })));
}

/** Series with every figure that is drawn from a table filled in. */
export function filledSeries(
  scenarios: string,
  id: string,
  written: readonly WrittenSeries[],
): readonly Series[] {
  const file = fileNameOf('', id);
  return written.map(({ observations, ...series }, s) => ({
    ...series,
    observations: observations.map(({ value, drawn, ...observation }, o) => {
      const path = `setting.series[${s}].observations[${o}]`;
      const drawnValue = drawn === undefined ? undefined : drawValue(scenarios, drawn, { file, path });
      return { ...observation, value: value ?? drawnValue ?? Number.NaN };
    }),
  }));
}

function read<T extends { readonly id: string }>(
  scenarios: string,
  kind: Kind,
  id: string,
  parse: (text: string, fileName: string) => Parsed<T>,
): T {
  const ids = idsIn(scenarios, kind);
  const file = fileNameOf(kind, id);
  if (!ids.includes(id)) {
    throw new UnusableFile([
      {
        file,
        path: '',
        expected: `one of ${ids.join(', ') || 'the files of the distribution'}`,
        found: quoted(id),
        remedy: `Put back ${file}, or choose another.`,
        unknown: { name: id, candidates: ids },
      },
    ]);
  }
  const parsed = parse(readText(join(scenarios, file), file), file);
  if (!parsed.ok) throw new UnusableFile(parsed.problems);
  return parsed.value;
}

function idsIn(scenarios: string, kind: Kind): readonly string[] {
  const folder = join(scenarios, FOLDER, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();
}

function fileNameOf(kind: Kind, id: string): string {
  return [FOLDER, ...(kind === '' ? [] : [kind]), `${id}.json`].join('/');
}
