import type { Result } from '../../contract/methods.ts';
import type { Handlers } from '../../contract/server.ts';
import type { Restored } from '../db/backups/restore-backup.ts';
import type { SafetyService } from '../library/safety.ts';

type Methods = Extract<keyof Handlers, `safety.${string}`>;

/** What keeps the library from being lost. */
export function safetyMethods(safety: SafetyService): Pick<Handlers, Methods> {
  return {
    'safety.get': safety.get,
    'safety.backUp': safety.backUp,
    'safety.restore': async ({ name }) => told(await safety.restore(name)),
    'safety.check': safety.check,
    'safety.salvage': safety.salvage,
  };
}

function told({ restored, before }: Restored): Result<'safety.restore'> {
  return { restored, before: before === null ? null : { ...before } };
}
