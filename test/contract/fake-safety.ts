/** A library that is backed up in memory, under the rules of the real one. */
import { ContractError } from '../../contract/errors.ts';
import type { ContractEvent } from '../../contract/events.ts';
import type { Safety } from '../../contract/schemas/safety.ts';
import type { Handlers } from '../../contract/server.ts';

type SafetyMethod = Extract<keyof Handlers, `safety.${string}`>;
type Backup = Safety['backups'][number];

export const SOUND: Safety = {
  folder: '/data/backups',
  backups: [],
  failure: null,
  check: { state: 'sound', at: '2026-05-04T09:00:00.000Z' },
};
const NO_HISTORY = { undo: null, redo: null, recent: [] };

/** A backup of half a megabyte, each an hour after the one before it. */
export function fakeBackup(number: number, reason: Backup['reason'] = 'routine'): Backup {
  const at = new Date(Date.UTC(2026, 4, 4, number)).toISOString();
  const stamp = `${at.slice(0, 19).replaceAll(':', '-')}Z`;
  const name = `library-${String(number).padStart(6, '0')}-${stamp}-${reason}.sqlite`;
  return { name, number, at, reason, bytes: 512_000 };
}

export function fakeSafety(
  first: Safety = SOUND,
  tell: (event: ContractEvent) => void = () => {},
): Pick<Handlers, SafetyMethod> {
  let now = first;

  function become(changed: Partial<Safety>): void {
    now = { ...now, ...changed };
    tell({ event: 'safety.changed', data: now });
  }
  function keep(reason: Backup['reason']): Backup {
    const backup = fakeBackup((now.backups[0]?.number ?? 0) + 1, reason);
    become({ backups: [backup, ...now.backups], failure: null });
    return backup;
  }
  function replaced(): void {
    become({ check: SOUND.check });
    tell({ event: 'library.replaced', data: { history: NO_HISTORY } });
  }

  return {
    'safety.get': () => now,
    'safety.check': () => now,
    'safety.backUp': () => keep('asked'),
    'safety.restore': ({ name }) => {
      const restored = now.backups.find((each) => each.name === name);
      if (restored === undefined)
        throw new ContractError('not-found', `There is no backup called "${name}".`);
      const before =
        now.check.state === 'damaged'
          ? { setAside: '/data/library.sqlite.damaged-2026-05-05T10-00-00-000Z' }
          : { backup: keep('before-restore') };
      replaced();
      return { restored, before };
    },
    'safety.salvage': () => {
      if (now.check.state !== 'damaged') throw new ContractError('conflict', 'The library is sound.');
      replaced();
      return {
        setAside: '/data/library.sqlite.damaged-2026-05-05T10-00-00-000Z',
        kept: [
          { kind: 'documents', count: 3 },
          { kind: 'results', count: 12 },
        ],
        lost: ['The result “Fee cut in Hartlepool, Central” of 3 May 2026.'],
        more: 0,
      };
    },
  };
}
