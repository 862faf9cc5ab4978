/** A process that works for the host, as the host sees it: a child process, or a utility process of Electron. */
export type HostedProcess<To, From> = {
  readonly send: (message: To) => void;
  readonly onMessage: (listener: (message: From) => void) => void;
  /** Told once, with how it ended. */
  readonly onEnded: (listener: (how: string) => void) => void;
  /** Keep the host’s process alive for it, or stop doing so. */
  readonly hold: () => void;
  readonly release: () => void;
  readonly end: () => void;
};

/** That process’s own side of whatever channel its host opened. */
export type ProcessPort<To, From> = {
  readonly send: (message: From) => void;
  readonly listen: (listener: (message: To) => void) => void;
  readonly close: () => void;
};
