/** What the exit code of the command line says. */
export const EXIT = {
  done: 0,
  /** The thing checked is wrong. */
  wrong: 1,
  /** The command line is wrong, or names something that is not there. */
  usage: 2,
  /** The data folder or a file gives trouble. */
  files: 3,
  /** The run failed. */
  failed: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An end of a command that a sentence explains. */
export class CommandFailure extends Error {
  readonly exit: ExitCode;

  constructor(exit: ExitCode, message: string) {
    super(message);
    this.exit = exit;
  }
}

export function usage(message: string): CommandFailure {
  return new CommandFailure(EXIT.usage, message);
}

type Coded = { readonly code: string };

/** The exit code and sentence for anything thrown. Kept free of imports, so that failing is fast too. */
export function failureOf(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  const name = error instanceof Error ? error.name : '';
  if (name === 'ContractError') {
    const { code } = error as Error & Coded;
    return new CommandFailure(exitForCode(code), [message, ...mendsHere(code)].join(' '));
  }
  if (name === 'NotFound') return usage(message.endsWith('.') ? `${message} ${listOf(error)}` : message);
  if (name === 'InvalidInput') return usage(message);
  if (name === 'UnusableFile') return new CommandFailure(EXIT.files, message);
  if (typeof (error as Partial<Coded> | null)?.code === 'string' && /^E[A-Z]+$/.test((error as Coded).code)) {
    return new CommandFailure(EXIT.files, `A file could not be read or written: ${message}.`);
  }
  return new CommandFailure(
    EXIT.failed,
    `The program failed in a way it does not know (${message}). Nothing was saved by this command. Set CARE_MARKET_DEBUG=1 and run it again to see where.`,
  );
}

/** Where to see what there is, for a name nothing is like. */
function listOf(error: unknown): string {
  return `See them with care-market ${(error as { readonly kind: string }).kind}s.`;
}

/** What can be done about the library at a terminal alone: those who use the window are shown its mends. */
function mendsHere(code: string): readonly string[] {
  if (!isOfTheLibrary(code)) return [];
  const elsewhere = 'Or choose another folder with --data.';
  if (code !== 'library-damaged') return [elsewhere];
  return [
    'Here, “care-market backups” lists the backups, and “care-market backups salvage” saves what can be read.',
    elsewhere,
  ];
}

function isOfTheLibrary(code: string): boolean {
  return code.startsWith('library-') || code === 'disk-full';
}

function exitForCode(code: string): ExitCode {
  if (code === 'not-found' || code === 'invalid-request') return EXIT.usage;
  if (isOfTheLibrary(code)) return EXIT.files;
  return code === 'cancelled' ? EXIT.interrupted : EXIT.failed;
}
