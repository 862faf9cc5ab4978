import type { Handlers } from '../../contract/server.ts';
import type { Result } from '../../contract/methods.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import type { Sensitivity } from '../../core/sensitivity/sensitivity.ts';
import { leanings } from '../../core/sensitivity/tornado.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { keptRuns } from '../files/sensitivity-files.ts';
import { known } from './known.ts';

type LeaningRun = Result<'sensitivity.leanings'>[number];

/** The assumptions named for a figure. */
const NAMED = 3;

export function sensitivityMethods(catalogue: Catalogue): Pick<Handlers, 'sensitivity.leanings'> {
  return {
    'sensitivity.leanings': () =>
      known(() => keptRuns(catalogue.folder).map((run) => leaningRun(run, catalogue))),
  };
}

function leaningRun(run: Sensitivity, catalogue: Catalogue): LeaningRun {
  const { place, against, option, months, replicates, engineVersion } = run;
  const register = catalogue.readParameters();
  return {
    place,
    placeName: catalogue.listPlaces().find(({ id }) => id === place)?.name ?? place,
    against,
    option,
    optionName: catalogue.listOptions().find(({ id }) => id === option)?.name ?? option,
    months,
    replicates,
    engineVersion,
    isOfThisEngine: engineVersion === ENGINE_VERSION,
    figures: leanings(run).map(({ indicator, side, on }) => ({
      indicator,
      side,
      on: on.slice(0, NAMED).map(({ parameter, share }) => ({
        parameter,
        label: register.get(parameter)?.label ?? parameter,
        share,
      })),
    })),
  };
}
