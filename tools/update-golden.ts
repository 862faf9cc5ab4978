/**
 * Runs the golden cases again and keeps their figures: `node tools/update-golden.ts`.
 * Figures that changed are refused until ENGINE_VERSION does; `--same-version` keeps them all the same, for changes of
 * the documents they rest on.
 */
import { writeFileSync } from 'node:fs';
import { judgeGolden } from './golden/golden-change.ts';
import type { GoldenChange } from './golden/golden-change.ts';
import { expectedPath, goldenCases, readCase, readExpected, runGolden } from './golden/golden-run.ts';

const SAID = { unchanged: 'unchanged', accept: 'rewritten', refuse: 'refused' } as const satisfies Record<
  GoldenChange['kind'],
  string
>;

function updateGolden(sameVersion: boolean): boolean {
  let refused = false;
  for (const name of goldenCases()) {
    const fresh = runGolden(readCase(name));
    const change = judgeGolden(readExpected(name), fresh, sameVersion);
    console.log(`${name}: ${SAID[change.kind]}`);
    if (change.kind === 'unchanged') continue;
    for (const difference of change.differences) console.log(`  ${difference}`);
    if (change.kind === 'refuse') refused = true;
    else writeFileSync(expectedPath(name), `${JSON.stringify(fresh, null, 2)}\n`);
  }
  return refused;
}

if (updateGolden(process.argv.includes('--same-version'))) {
  console.error(
    'The figures changed under the same engine version. Change ENGINE_VERSION in core/run/engine-version.ts, or, when only parameters or other documents changed, run again with --same-version.',
  );
  process.exitCode = 1;
}
