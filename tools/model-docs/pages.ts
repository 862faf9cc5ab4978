/**
 * The pages of docs/model that are drawn from the code, in the order of the ODD protocol (overview, design concepts,
 * details: Grimm and others, JASSS 23(2), 2020). The overview of purpose and patterns, about.md, is written by hand.
 */
import { fileURLToPath } from 'node:url';
import { PIPELINE } from '../../core/model/pipeline.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { keptRuns, mostLike } from '../../host/files/sensitivity-files.ts';
import { assumptionsPage } from './assumptions-page.ts';
import { conceptsPage } from './concepts-page.ts';
import { entitiesPage } from './entities-page.ts';
import { indicatorsPage } from './indicators-page.ts';
import { inputsPage } from './inputs-page.ts';
import { schedulePage } from './schedule-page.ts';
import { startPage } from './start-page.ts';
import { stepPage, stepPath } from './step-pages.ts';

const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));

/** Each page by its path in docs/model. */
export function modelPages(): ReadonlyMap<string, string> {
  const register = openCatalogue(SCENARIOS).readParameters();
  return new Map([
    ['entities.md', entitiesPage()],
    ['schedule.md', schedulePage()],
    ['concepts.md', conceptsPage()],
    ['start.md', startPage()],
    ['inputs.md', inputsPage(register)],
    ['indicators.md', indicatorsPage()],
    ['assumptions.md', assumptionsPage(register, mostLike(keptRuns(SCENARIOS)))],
    ...PIPELINE.map((step): [string, string] => [stepPath(step), stepPage(step, register)]),
  ]);
}
