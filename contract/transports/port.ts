/** The least that is asked of a message port, and how the kinds in use fit it. */
export type Port = {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onClose: (listener: () => void) => void;
  /** Deliver what has queued. */
  readonly start: () => void;
  readonly close: () => void;
};

/** A MessagePort as browsers and Node's worker threads have it. */
export type EventTargetPort = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message' | 'close', listener: (event: { data?: unknown }) => void): void;
  start?: (() => void) | undefined;
  close(): void;
};

/** A port that emits, as Electron's main process and utility processes have it. */
export type EmitterPort = {
  postMessage(message: unknown): void;
  on(type: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(type: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
};

export function fromEventTargetPort(port: EventTargetPort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.addEventListener('message', (event) => listener(event.data)),
    onClose: (listener) => port.addEventListener('close', () => listener()),
    start: () => port.start?.(),
    close: () => port.close(),
  };
}

export function fromEmitterPort(port: EmitterPort): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', (event) => listener(event.data)),
    onClose: (listener) => void port.on('close', listener),
    start: () => port.start(),
    close: () => port.close(),
  };
}
