import type { Salvaged } from '../../../contract/schemas/safety.ts';
import type { Backup } from '../../db/backups/backup.ts';
import type { Restored } from '../../db/backups/restore-backup.ts';
import type { Checked } from '../../db/check/check-library.ts';
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
  forms: [
    'backups [list] [--json FILE]',
    'backups make [--json FILE]',
    'backups restore NAME [--json FILE]',
    'backups check [--json FILE]',
    'backups salvage [--json FILE]',
  ],
  about:
    'list the copies of the whole library, make one, or put one in the place of the library, which is kept as another copy first. “check” looks whether all that the library holds is what was saved; “salvage” begins a new library with all that can be read out of a damaged one, which is kept.',
  flags: { ...JSON_FLAG, ...DATA_FLAG },
  examples: [
    'backups',
    'backups make',
    'backups restore library-000001-2026-11-22T14-30-05Z-asked.sqlite',
    'backups check',
  ],
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
    if (form === 'check') return check(args, console);
    if (form === 'salvage') return salvage(args, console);
    throw usage(
      `backups has the forms "list", "make", "restore NAME", "check" and "salvage", but found "${form}".`,
    );
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
  const path = await libraryThere(args, 'nothing to back up');
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

async function check(args: Arguments, console: Console): Promise<ExitCode> {
  const { checkLibrary } = await import('../../db/check/check-library.ts');
  const path = await libraryThere(args, 'nothing to look through');
  const checked = checkLibrary(path);
  answer(args, console, { text: () => checkedText(path, checked), json: () => checked });
  return checked.findings.length === 0 ? EXIT.done : EXIT.wrong;
}

async function salvage(args: Arguments, console: Console): Promise<ExitCode> {
  const { salvageLibrary } = await import('../../db/salvage/salvage-library.ts');
  const { backupsFolder, backupsIn } = await import('../../db/backups/backup.ts');
  const path = await libraryThere(args, 'nothing to save');
  const salvaged = salvageLibrary(path, new Date());
  const [latest] = backupsIn(backupsFolder(path));
  answer(args, console, { text: () => salvagedText(salvaged, latest), json: () => salvaged });
  return EXIT.done;
}

async function libraryThere(args: Arguments, nothing: string): Promise<string> {
  const { existsSync } = await import('node:fs');
  const path = await libraryOf(args);
  if (!existsSync(path)) throw usage(`There is no library at ${path} yet, so there is ${nothing}.`);
  return path;
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

function checkedText(path: string, { findings, more }: Checked): string {
  if (findings.length === 0) return `The library ${path} is sound: all that it holds is what was saved.`;
  return [
    `The library ${path} is damaged:`,
    ...listed(findings, more),
    `“${PROGRAM} backups” lists the backups there are; “${PROGRAM} backups salvage” saves all that can still be read.`,
  ].join('\n');
}

function salvagedText({ setAside, kept, lost, more }: Salvaged, latest: Backup | undefined): string {
  const counts = kept.map(({ kind, count }) => `${count} ${kind}`).join(', ');
  return [
    `A new library holds all that could be read: ${counts}.`,
    ...(lost.length === 0 ? ['Nothing was lost.'] : ['What was lost:', ...listed(lost, more)]),
    `The damaged file is kept as ${setAside}.`,
    ...(latest === undefined || lost.length === 0
      ? []
      : [
          `What was lost may be in the backup ${latest.name}; “${PROGRAM} backups restore” puts it in the place of the new library.`,
        ]),
  ].join('\n');
}

function listed(sentences: readonly string[], more: number): readonly string[] {
  return [...sentences.map((each) => `  ${each}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}
