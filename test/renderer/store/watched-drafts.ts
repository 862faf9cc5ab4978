/** Drafts of a host whose saves and paths are watched; the clock is the test's own. */
import { vi } from 'vitest';
import type { ContractError } from '../../../contract/errors.ts';
import type { Handlers } from '../../../contract/server.ts';
import type { Option } from '../../../core/scenario/option.ts';
import type { Draft } from '../../../renderer/api/types.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../renderer/store/create-app-store.ts';
import type { EditOrder } from '../../../renderer/store/editing.ts';
import { createFakeHost } from '../fake-host.ts';
import type { FakeHost } from '../fake-host.ts';
import { fakeResult } from '../fake-result.ts';

/** Let answers arrive; time stands still meanwhile. */
export async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

/** One path at once for whatever is asked. */
export const LIVE: Partial<Handlers> = {
  'live.path': ({ place, options, future, months, seed }) => ({
    result: fakeResult({ place, options, future, months, seed, replicates: 1, save: false }, 1),
  }),
};

export async function opened(host: FakeHost): Promise<AppStore> {
  const store = createAppStore({ client: host.client });
  await store.getState().actions.open();
  await settled();
  await store.getState().actions.openDraft('option');
  return store;
}

export function uplift(value: number, moving?: string): EditOrder {
  const name = `Set the uplift to ${value}`;
  const change = (option: Option): Option => ({
    ...option,
    changes: [
      ...option.changes.filter(({ lever }) => lever !== 'fee.uplift'),
      { lever: 'fee.uplift', from: '2028-04', value },
    ],
  });
  return { kind: 'option', action: name, change, ...(moving === undefined ? {} : { moving }) };
}

export function upliftOf({ document }: Draft): number | string | undefined {
  return (document as Option).changes.find(({ lever }) => lever === 'fee.uplift')?.value;
}

/** A host that counts saves, and can be made to wait with them or to refuse. */
export function watched(overrides: Partial<Handlers> = {}) {
  const saved: { draft: Draft; action: string }[] = [];
  let atOnce = 0;
  const most = { atOnce: 0 };
  const gate = { wait: null as Promise<void> | null, refuse: null as ContractError | null };
  const host = createFakeHost({ ...LIVE, ...overrides });
  const call = host.client.call.bind(host.client);
  const client = {
    ...host.client,
    subscribe: host.client.subscribe.bind(host.client),
    onDisconnected: host.client.onDisconnected.bind(host.client),
    call: (async (method: never, params: never, options: never) => {
      if (method !== 'documents.save') return call(method, params, options);
      saved.push(params);
      atOnce += 1;
      most.atOnce = Math.max(most.atOnce, atOnce);
      try {
        if (gate.wait !== null) await gate.wait;
        if (gate.refuse !== null) throw gate.refuse;
        return await call(method, params, options);
      } finally {
        atOnce -= 1;
      }
    }) as FakeHost['client']['call'],
  };
  return { host: { ...host, client } as FakeHost, saved, most, gate };
}

/** Paths that come when they are let. */
export function heldPath() {
  let until = Promise.withResolvers<void>();
  const handlers: Partial<Handlers> = {
    'live.path': async (...asked) => {
      await until.promise;
      return LIVE['live.path']!(...asked);
    },
  };
  return {
    handlers,
    come: () => until.resolve(),
    hold: () => {
      until = Promise.withResolvers();
    },
  };
}
