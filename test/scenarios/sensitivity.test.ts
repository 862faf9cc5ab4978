import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import {
  parseSensitivityFile,
  sensitivityId,
  sensitivityText,
} from '../../contract/files/sensitivity-file.ts';
import { FIGURES } from '../../core/sensitivity/figure.ts';
import { coverageProblems } from '../../core/sensitivity/coverage.ts';
import { explainProblem } from '../../host/files/near-names.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { keptRuns } from '../../host/files/sensitivity-files.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';

const RUNS = keptRuns(SCENARIOS);
const CATALOGUE = openCatalogue(SCENARIOS);
const FOLDER = join(SCENARIOS, 'sensitivity');

test('one ships, named after its place and option', () => {
  expect(readdirSync(FOLDER)).toEqual(RUNS.map((run) => `${sensitivityId(run)}.json`));
  expect(RUNS.length).toBeGreaterThan(0);
});

test('covers every parameter of grade C and D that the market reads, and no other', () => {
  const register = CATALOGUE.readParameters();
  expect(RUNS.flatMap((run) => coverageProblems(run, register)).map(explainProblem)).toEqual([]);
});

test('is of a place, options and a future that ship', () => {
  for (const { place, against, option, future } of RUNS) {
    expect(CATALOGUE.readPlace(place).id).toBe(place);
    expect([against, option].map((id) => CATALOGUE.readOption(id).at(-1)?.id)).toEqual([against, option]);
    expect(CATALOGUE.readFuture(future).at(-1)?.id).toBe(future);
  }
});

test('has every figure as things stand, each once', () => {
  const words = new Set(FIGURES.map(({ indicator, side }) => `${indicator} ${side}`));
  for (const { base } of RUNS) {
    const found = base.map(({ indicator, side }) => `${indicator} ${side}`);
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((word) => !words.has(word))).toEqual([]);
  }
});

test('stands in its file word for word as the program writes it', () => {
  for (const run of RUNS) {
    const text = readFileSync(join(FOLDER, `${sensitivityId(run)}.json`), 'utf8');
    expect(sensitivityText(run)).toBe(text);
  }
});

test('is written in one order, whoever put the run together', () => {
  const [run] = RUNS;
  const backwards = Object.fromEntries(Object.entries(run!).toReversed()) as typeof run;
  expect(sensitivityText(backwards!)).toBe(sensitivityText(run!));
});

test('passes over figures of indicators that are gone, so that an older run can still be read', () => {
  const [run] = RUNS;
  const text = sensitivityText(run!);
  const older = text.replaceAll('"council.spend.net"', '"council.spend.past"');
  const parsed = parseSensitivityFile(older, 'older.json');
  expect(parsed.ok && parsed.value.base.length).toBe(run!.base.length - 3);
});
