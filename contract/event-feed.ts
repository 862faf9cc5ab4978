import type { ContractEvent, EventData, EventFeed, EventName } from './events.ts';

export type EventSource = EventFeed & { emit(event: ContractEvent): void };

/** A feed with its tap. A listener that throws does not keep the event from the others. */
export function createEventFeed(): EventSource {
  const listeners = new Set<(event: ContractEvent) => void>();
  return {
    subscribe(listener) {
      const own = (event: ContractEvent) => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    emit(event) {
      const failures: unknown[] = [];
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** Listen for one name in a feed of all. */
export function subscribeTo<E extends EventName>(
  feed: EventFeed,
  name: E,
  listener: (data: EventData<E>) => void,
): () => void {
  return feed.subscribe((event) => {
    if (event.event === name) listener(event.data as EventData<E>);
  });
}
