/**
 * `npm run bench`: what the program costs, as ratios of work timed in turn within one run. Absolute times belong to the machine and
 * are told only to show the scale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { circumstances } from './bench/circumstances.ts';
import { timeText } from './bench/figures.ts';
import { rowText, writtenInto } from './bench/page.ts';
import type { Measured } from './bench/page.ts';
import { readArguments, USAGE } from './bench/read-arguments.ts';
import { missingRow } from './bench/row.ts';
import type { Asked, Row, Section } from './bench/row.ts';
import { comparison } from './bench/sections/comparison.ts';
import { growth } from './bench/sections/growth.ts';
import { library } from './bench/sections/library.ts';
import { lite } from './bench/sections/lite.ts';
import { memory } from './bench/sections/memory.ts';
import { rate } from './bench/sections/rate.ts';
import { solver } from './bench/sections/solver.ts';
import { squares } from './bench/sections/squares.ts';
import { start } from './bench/sections/start.ts';
import { steps } from './bench/sections/steps.ts';
import { threads } from './bench/sections/threads.ts';
import { week } from './bench/sections/week.ts';
import { window } from './bench/sections/window.ts';

const SECTIONS: readonly Section[] = [
  rate,
  steps,
  growth,
  squares,
  threads,
  comparison,
  solver,
  window,
  library,
  start,
  memory,
  week,
  lite,
];
const NAMES = SECTIONS.map(({ name }) => name);
const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));

async function bench(argv: readonly string[]): Promise<number> {
  const asked = readArguments(argv, NAMES);
  if (asked.help || asked.list) {
    const listed = SECTIONS.map(({ name, title }) => `${name.padEnd(12)}${title}`);
    console.log([...(asked.help ? [USAGE, ''] : []), ...listed].join('\n'));
    return 0;
  }
  // A page that cannot be written into is told before minutes of measuring.
  if (asked.write) await write([]);
  const where = circumstances(new Date());
  console.log(`${where}\nMedians, with the lowest and highest of the repeats.`);
  let isWhole = true;
  for (const section of SECTIONS.filter(({ name }) => asked.sections.includes(name))) {
    const { rows, isMeasured } = await measured(section, asked);
    isWhole &&= isMeasured;
    if (asked.write && isMeasured) await write([{ ...section, circumstances: where, rows }]);
  }
  return isWhole ? 0 : 1;
}

/** What fails is a row like another, so that the rest is measured all the same; what the page says of it stays. */
async function measured(
  { name, title, measure }: Section,
  asked: Asked,
): Promise<{ readonly rows: readonly Row[]; readonly isMeasured: boolean }> {
  console.log(`\n${name}: ${title}`);
  const began = performance.now();
  const rows: Row[] = [];
  const tell = (row: Row): void => {
    rows.push(row);
    console.log(rowText(row));
  };
  try {
    await measure(tell, asked);
    console.log(`${' '.repeat(10)}  (took ${timeText(performance.now() - began)})`);
    return { rows, isMeasured: true };
  } catch (error) {
    tell(missingRow('the rest of it failed', error instanceof Error ? error.message : String(error)));
    return { rows, isMeasured: false };
  }
}

/** Puts what was measured into the page, which is left alone when nothing was. */
async function write(sections: readonly Measured[]): Promise<void> {
  const page = writtenInto(readFileSync(PAGE, 'utf8'), sections, NAMES);
  const options = await resolveConfig(PAGE);
  if (sections.length > 0) writeFileSync(PAGE, await format(page, { ...options, filepath: PAGE }));
}

try {
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
