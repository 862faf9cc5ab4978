import { isEventName } from '../events.ts';
import type { EventData, EventName } from '../events.ts';

/** Who listens to which event on this side of a wire. */
export type Subscriptions = {
  subscribe<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
  /** Names not in the table are dropped: they come from a newer host. */
  deliver(event: unknown, data: unknown): void;
  clear(): void;
};

type Listener = (data: never) => void;

export function createSubscriptions(): Subscriptions {
  const byName = new Map<EventName, Set<{ readonly hear: Listener }>>();
  return {
    subscribe(event, listener) {
      const entry = { hear: listener as Listener };
      const listeners = byName.get(event) ?? new Set();
      byName.set(event, listeners.add(entry));
      return () => void listeners.delete(entry);
    },
    deliver(event, data) {
      if (!isEventName(event)) return;
      for (const { hear } of byName.get(event) ?? []) hear(data as never);
    },
    clear: () => byName.clear(),
  };
}
