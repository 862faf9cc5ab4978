import { ContractError } from '../../contract/errors.ts';
import type { Handlers } from '../../contract/server.ts';
import { didYouMean } from '../files/near-names.ts';
import type { Desk } from '../library/desk.ts';
import { removeStudy } from '../library/remove-frozen.ts';
import type { StudyJobs } from '../studies/studies.ts';
import { known } from './known.ts';

type Methods =
  'studies.start' | 'studies.cancel' | 'studies.running' | 'studies.list' | 'studies.get' | 'studies.remove';

/** The library is opened at the first question about it, so that all else works where it cannot be. */
export function studyMethods(jobs: StudyJobs, desk: () => Desk): Pick<Handlers, Methods> {
  const studies = () => desk().studies;
  function missing(id: string): ContractError {
    const ids = studies()
      .list()
      .map((row) => row.id);
    return new ContractError('not-found', `There is no saved study "${id}". ${didYouMean(id, ids)}`.trim(), {
      kind: 'study',
      id,
    });
  }
  return {
    'studies.start': (request) => ({ job: known(() => jobs.start(request)) }),
    'studies.cancel': ({ job }) => ({ cancelled: jobs.cancel(job) }),
    'studies.running': () => jobs.list(),
    'studies.list': () => [...studies().list()],
    'studies.get': ({ id }) => {
      const frozen = studies().get(id);
      if (frozen === null) throw missing(id);
      return frozen;
    },
    'studies.remove': ({ id }) => {
      if (!removeStudy(desk(), id)) throw missing(id);
      return {};
    },
  };
}
