/** Whether a golden case still gives the figures that are kept of it. */
import type * as goldenRun from '../golden/golden-run.ts';

/** @throws when the figures have changed, or the case no longer runs. */
export function goldenDiffers(golden: typeof goldenRun, name: string): void {
  const expected = golden.readExpected(name);
  const fresh = golden.runGolden(golden.readCase(name));
  if (JSON.stringify(fresh) !== JSON.stringify(expected)) throw new Error(`${name}: other figures`);
}
