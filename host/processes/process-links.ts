/** The host's end of processes that another starts for it, as the shell's main process does: their ports come later. */
import { fromEmitterPort } from '../../contract/transports/port.ts';
import type { EmitterPort } from '../../contract/transports/port.ts';
import type { HostedProcess } from './hosted-process.ts';

export type ProcessLinks<Asked> = {
  spawn<To, From>(asked: Asked): HostedProcess<To, From>;
  connect(id: number, port: EmitterPort): void;
  ended(id: number, how: string): void;
};

type Entry = {
  post: ((message: unknown) => void) | null;
  readonly waiting: unknown[];
  readonly hearers: ((message: unknown) => void)[];
  readonly mourners: ((how: string) => void)[];
};

/** @param start asks for a process of some kind; its port comes later through `connect`. */
export function createProcessLinks<Asked>(start: (id: number, asked: Asked) => void): ProcessLinks<Asked> {
  const entries = new Map<number, Entry>();
  let lastId = 0;

  return {
    spawn<To, From>(asked: Asked): HostedProcess<To, From> {
      const id = ++lastId;
      const entry: Entry = { post: null, waiting: [], hearers: [], mourners: [] };
      entries.set(id, entry);
      start(id, asked);
      const send = (message: unknown) => {
        if (entry.post === null) entry.waiting.push(message);
        else entry.post(message);
      };
      return {
        send,
        onMessage: (listener) => void entry.hearers.push(listener as (message: unknown) => void),
        onEnded: (listener) => void entry.mourners.push(listener),
        // The utility process lives until the main process ends it, whatever the engine does.
        hold: () => {},
        release: () => {},
        end: () => send({ kind: 'end' }),
      };
    },
    connect(id, port) {
      const entry = entries.get(id);
      if (entry === undefined) return port.close();
      const { post, onMessage, start: open } = fromEmitterPort(port);
      entry.post = post;
      onMessage((message) => {
        for (const hear of entry.hearers) hear(message);
      });
      open();
      for (const message of entry.waiting.splice(0)) post(message);
    },
    ended(id, how) {
      const entry = entries.get(id);
      entries.delete(id);
      for (const mourn of entry?.mourners ?? []) mourn(how);
    },
  };
}
