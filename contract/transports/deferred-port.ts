import type { Port } from './port.ts';

/** A port to use before the real one has come; what is posted until then waits its turn. */
export function deferredPort(arriving: Promise<Port>): Port {
  const waiting: ((port: Port) => void)[] = [];
  let arrived: Port | null = null;
  const when = (act: (port: Port) => void) => {
    if (arrived === null) waiting.push(act);
    else act(arrived);
  };
  const closed = new Set<() => void>();
  arriving.then(
    (port) => {
      arrived = port;
      for (const act of waiting.splice(0)) act(port);
    },
    () => {
      for (const listener of closed) listener();
    },
  );
  return {
    post: (message) => when((port) => port.post(message)),
    onMessage: (listener) => when((port) => port.onMessage(listener)),
    onClose: (listener) => {
      closed.add(listener);
      when((port) => port.onClose(listener));
    },
    start: () => when((port) => port.start()),
    close: () => when((port) => port.close()),
  };
}
