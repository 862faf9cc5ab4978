/** The sensitivity runs kept beside the scenario files. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseSensitivityFile } from '../../contract/files/sensitivity-file.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import { readText } from './read-text.ts';
import { UnusableFile } from './unusable-file.ts';

export const SENSITIVITY_FOLDER = 'sensitivity';

/** What a result is a run of, as far as a kept run may be like it. */
export type Likeness = { readonly place: string; readonly option: string };

/**
 * The runs kept in a folder of scenarios, by name; none where nobody has kept any.
 * @throws UnusableFile when one of them cannot be used
 */
export function keptRuns(scenarios: string): readonly Sensitivity[] {
  const folder = join(scenarios, SENSITIVITY_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const fileName = `${SENSITIVITY_FOLDER}/${name}`;
      const parsed = parseSensitivityFile(readText(join(folder, name), fileName), fileName);
      if (!parsed.ok) throw new UnusableFile(parsed.problems);
      return parsed.value;
    });
}

/** The kept run most like a result: of its place and option, else of its option, else of its place, else the first. */
export function mostLike(runs: readonly Sensitivity[], wanted?: Likeness): Sensitivity | null {
  const likeness = (run: Sensitivity): number =>
    (run.option === wanted?.option ? 2 : 0) + (run.place === wanted?.place ? 1 : 0);
  return runs.reduce<Sensitivity | null>(
    (best, run) => (best === null || likeness(run) > likeness(best) ? run : best),
    null,
  );
}
