/** How backups and what was found in the library are told. */
import type { Backup, Safety } from '../../api/types.ts';
import { sizeOf } from '../../format/bytes.ts';
import { whenOf } from '../../format/kept.ts';

const REASONS: Readonly<Record<Backup['reason'], string>> = {
  routine: 'Made by itself',
  asked: 'Asked for',
  'before-restore': 'What was there before another was restored',
  'before-upgrade': 'Before a newer version of the program took the library over',
};

/** "Made by itself, 1.2 MB". */
export function factsOf({ reason, bytes }: Backup): string {
  return `${REASONS[reason]}, ${sizeOf(bytes)}`;
}

export function checkSentence(check: Safety['check']): string {
  switch (check.state) {
    case 'not-yet':
      return 'It has not been looked through since the program began.';
    case 'sound':
      return `Looked through on ${whenOf(check.at)}: all of it is as it was saved.`;
    case 'damaged':
      return `Looked through on ${whenOf(check.at)}: not all of it is as it was saved.`;
    case 'failed':
      return `It could not be looked through on ${whenOf(check.at)}: ${check.sentence}`;
  }
}

/** @param canBeKept whether anything can be kept just now, so that there will be a backup of it. */
export function lastSentence([latest]: Safety['backups'], canBeKept: boolean): string {
  if (latest !== undefined) return `Last backed up on ${whenOf(latest.at)}.`;
  return canBeKept
    ? 'No backup yet. The first is made by itself about a minute after something is kept.'
    : 'No backup yet.';
}
