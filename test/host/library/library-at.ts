/** A library with the methods a window asks of it, over a few of the shipped files and without an engine. */
import { cpSync, mkdirSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { createClient } from '../../../contract/client.ts';
import type { Client } from '../../../contract/client.ts';
import { createEventFeed } from '../../../contract/event-feed.ts';
import type { EventData } from '../../../contract/events.ts';
import { createServer } from '../../../contract/server.ts';
import { directTransport } from '../../../contract/transports/direct.ts';
import type { Option } from '../../../core/scenario/option.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import type { Catalogue } from '../../../host/files/scenario-files.ts';
import { deskWhenNeeded } from '../../../host/library/desk-when-needed.ts';
import type { DeskWhenNeeded } from '../../../host/library/desk-when-needed.ts';
import { subjectNames } from '../../../host/library/subject-names.ts';
import { bundleMethods } from '../../../host/methods/bundles.ts';
import { documentMethods } from '../../../host/methods/documents.ts';
import { historyMethods } from '../../../host/methods/history.ts';
import { noteMethods } from '../../../host/methods/notes.ts';
import { resultMethods } from '../../../host/methods/results.ts';
import { scenarioMethods } from '../../../host/methods/scenarios.ts';
import { fakeHandlers } from '../../contract/fake-handlers.ts';
import { SCENARIOS } from '../scenarios-folder.ts';

export type TestLibrary = {
  readonly client: Client;
  readonly catalogue: Catalogue;
  readonly desk: DeskWhenNeeded['open'];
  readonly told: EventData<'library.changed'>[];
  readonly close: () => void;
};

const MINUTE = 60_000;

/** A clock that goes on a minute whenever it is looked at, so that no two actions fall together. */
export function minutes(): () => Date {
  let at = Date.parse('2027-01-01T00:00:00.000Z');
  return () => new Date((at += MINUTE));
}

/** A folder of scenario files that reads fast: two options and two futures beside the parameters. */
export function fewScenarios(root: string): string {
  const folder = join(root, 'scenarios');
  for (const sub of ['places', 'options', 'futures']) mkdirSync(join(folder, sub), { recursive: true });
  cpSync(join(SCENARIOS, 'parameters'), join(folder, 'parameters'), { recursive: true });
  for (const file of [
    'options/business-as-usual.json',
    'options/higher-uplift.json',
    'futures/central.json',
    'futures/high-wage-floor.json',
  ]) {
    cpSync(join(SCENARIOS, file), join(folder, file));
  }
  return folder;
}

export function libraryAt(dataFolder: string, scenarios: string, now: () => Date = minutes()): TestLibrary {
  const feed = createEventFeed();
  const told: EventData<'library.changed'>[] = [];
  const library = deskWhenNeeded(dataFolder, {
    now,
    newId: () => randomBytes(6).toString('hex'),
    emit: (event) => feed.emit(event),
  });
  feed.subscribe((event) => {
    if (event.event === 'library.changed') told.push(event.data);
  });
  const catalogue = openCatalogue(scenarios, library.own);
  const handlers = fakeHandlers({
    ...scenarioMethods(catalogue),
    ...documentMethods(catalogue, library.open),
    ...historyMethods(library.open),
    ...noteMethods(library.open, subjectNames(catalogue, library.open)),
    ...bundleMethods(catalogue, library.open),
    ...resultMethods(catalogue, library.open, () => 'job-1'),
  });
  const client = createClient(directTransport(createServer(handlers, { events: feed, checkResults: true })));
  return { client, catalogue, desk: library.open, told, close: library.close };
}

/** Make an option of one's own and give it as it was made. */
export async function newOption(client: Client, name: string, from = 'business-as-usual'): Promise<Option> {
  const opened = await client.call('documents.create', { kind: 'option', name, from, how: 'child' });
  return opened.document as Option;
}

/** Save an option over a revision, under the name of what was done. */
export function saveOption(client: Client, document: Option, revision: number, action = 'Change it') {
  return client.call('documents.save', { draft: { kind: 'option', document }, revision, action });
}
