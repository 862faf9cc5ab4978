import type { Backup } from '../../db/backups/backup.ts';
import type { Restored } from '../../db/backups/restore-backup.ts';
import { answer } from '../answer.ts';
import { noMoreWords } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { EXIT, usage } from '../failure.ts';
import type { ExitCode } from '../failure.ts';
import { table } from '../table.ts';
import { DATA_FLAG, JSON_FLAG, PROGRAM } from '../verb.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: ['backups [list] [--json FILE]', 'backups make [--json FILE]', 'backups restore NAME [--json FILE]'],
  about:
    'list the copies of the whole library, make one, or put one in the place of the library, which is kept as another copy first.',
  flags: { ...JSON_FLAG, ...DATA_FLAG },
  examples: ['backups', 'backups make', 'backups restore library-000001-2026-11-22T14-30-05Z-asked.sqlite'],
  run: async (args, console) => {
    const [form = 'list', name, ...rest] = args.words;
    if (form === 'restore') {
      if (name === undefined) throw usage('backups restore needs a name; see them with "backups list".');
      noMoreWords(rest);
      return restore(args, console, name);
    }
    noMoreWords(name === undefined ? rest : [name, ...rest]);
    if (form === 'list') return list(args, console);
    if (form === 'make') return make(args, console);
    throw usage(`backups has the forms "list", "make" and "restore NAME", but found "${form}".`);
  },
};

async function list(args: Arguments, console: Console): Promise<ExitCode> {
  const { backupsFolder, backupsIn } = await import('../../db/backups/backup.ts');
  const folder = backupsFolder(await libraryOf(args));
  const backups = backupsIn(folder);
  answer(args, console, { text: () => listText(folder, backups), json: () => backups });
  return EXIT.done;
}

async function make(args: Arguments, console: Console): Promise<ExitCode> {
  const { makeBackup } = await import('../../db/backups/make-backup.ts');
  const { hasLibrary } = await import('../../db/library-file.ts');
  const path = await libraryOf(args);
  if (!hasLibrary(await folderOf(args)))
    throw usage(`There is no library at ${path} yet, so there is nothing to back up.`);
  const backup = makeBackup(path, { reason: 'asked', at: new Date() });
  answer(args, console, { text: () => `The library is backed up in ${backup.name}.`, json: () => backup });
  return EXIT.done;
}

async function restore(args: Arguments, console: Console, name: string): Promise<ExitCode> {
  const { restoreBackup } = await import('../../db/backups/restore-backup.ts');
  const restored = await restoreBackup(await libraryOf(args), name, new Date());
  answer(args, console, { text: () => restoredText(restored), json: () => restored });
  return EXIT.done;
}

async function folderOf(args: Arguments): Promise<string> {
  const { dataFolder } = await import('../../db/data-folder.ts');
  return dataFolder(args.text('data'));
}

async function libraryOf(args: Arguments): Promise<string> {
  const { libraryFile } = await import('../../db/library-file.ts');
  return libraryFile(await folderOf(args));
}

const REASONS: Readonly<Record<Backup['reason'], string>> = {
  routine: 'as a matter of routine',
  asked: 'asked for',
  'before-restore': 'before another was restored',
  'before-upgrade': 'before a newer version changed its format',
};

function listText(folder: string, backups: readonly Backup[]): string {
  if (backups.length === 0)
    return `There are no backups in ${folder} yet. ${PROGRAM} backups make makes one.`;
  const rows = backups.map(({ name, at, reason, bytes }) => [
    at.slice(0, 16).replace('T', ' '),
    REASONS[reason],
    `${Math.ceil(bytes / 1024)} KB`,
    name,
  ]);
  const heads = ['Made (UTC)', 'Why', 'Size', 'Name'];
  return `${table(
    heads.map((head) => ({ head })),
    rows,
  )}\n\nThey are in ${folder}.`;
}

function restoredText({ restored, before }: Restored): string {
  const done = `The library is as it was in ${restored.name}.`;
  if (before === null) return `${done} There was none before.`;
  return 'backup' in before
    ? `${done} What it held until now is kept in ${before.backup.name}.`
    : `${done} The file that could not be read is kept as ${before.setAside}.`;
}
