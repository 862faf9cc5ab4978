import type { Port } from './port.ts';

/** A port to use before the real one has come; what is asked of it until then waits its turn. */
export function deferredPort(arriving: Promise<Port>): Port {
  const when = (act: (port: Port) => void) => void arriving.then(act);
  return {
    post: (message) => when((port) => port.post(message)),
    onMessage: (listener) => when((port) => port.onMessage(listener)),
    onClose: (listener) => when((port) => port.onClose(listener)),
    start: () => when((port) => port.start()),
    close: () => when((port) => port.close()),
  };
}
