import type { Handlers } from '../../contract/server.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { known } from './known.ts';

export function simulationMethods(
  jobs: Jobs,
): Pick<Handlers, 'simulation.start' | 'jobs.cancel' | 'jobs.list'> {
  return {
    'simulation.start': (request) => ({ job: known(() => jobs.start(request)) }),
    'jobs.cancel': ({ job }) => ({ cancelled: jobs.cancel(job) }),
    'jobs.list': () => jobs.list(),
  };
}
