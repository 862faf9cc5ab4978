/**
 * Sets two engines side by side over the golden gallery: `npm run diff-engine -- OLD NEW`, each a folder or a revision.
 * For each case the first step, month and entity at which they part, to the last bit; then the figures that changed most.
 */
import { goldenCases, readCase } from './golden/golden-run.ts';
import { engineAt } from './diff-engine/engine-at.ts';
import { firstDivergence } from './diff-engine/first-divergence.ts';
import { describeDivergence } from './diff-engine/describe-divergence.ts';

const [oldName, newName, ...rest] = process.argv.slice(2);
if (oldName === undefined || newName === undefined) {
  console.error(
    'Use: npm run diff-engine -- OLD NEW [CASE...]   each a folder or a revision, such as HEAD~1 and .',
  );
  process.exit(2);
}

const cases = goldenCases().filter((name) => rest.length === 0 || rest.includes(name));

try {
  const old = await engineAt(oldName);
  try {
    const fresh = await engineAt(newName);
    try {
      let apart = 0;
      console.log(`Engine ${old.version} (${old.name}) beside engine ${fresh.version} (${fresh.name})`);
      for (const name of cases) {
        const divergence = firstDivergence(readCase(name), old, fresh);
        if (divergence !== null) apart++;
        console.log(describeDivergence(name, divergence));
      }
      console.log(`\n${apart} of ${cases.length} cases differ.`);
      process.exitCode = apart === 0 ? 0 : 1;
    } finally {
      fresh.close();
    }
  } finally {
    old.close();
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
