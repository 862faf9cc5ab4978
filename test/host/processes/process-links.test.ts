import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';

import { createProcessLinks } from '../../../host/processes/process-links.ts';

/** A port that keeps what is posted to it, and says what a test makes its process say. */
function fakePort() {
  const said = new EventEmitter();
  const port = {
    posted: [] as unknown[],
    isStarted: false,
    isClosed: false,
    say: (data: unknown) => void said.emit('message', { data }),
    postMessage: (message: unknown) => void port.posted.push(message),
    on: (type: string, listener: (event: { data: unknown }) => void) => said.on(type, listener),
    start: () => void (port.isStarted = true),
    close: () => void (port.isClosed = true),
  };
  return port;
}

/** Links of one process that has been asked for, and the port that is to come. */
function asked() {
  const started: [number, string][] = [];
  const links = createProcessLinks<string>((id, kind) => void started.push([id, kind]));
  return { started, links, process: links.spawn<string, string>('pool'), port: fakePort() };
}

test('each process is asked for once, under a number of its own', () => {
  const { started, links } = asked();
  links.spawn('threads');
  expect(started).toEqual([
    [1, 'pool'],
    [2, 'threads'],
  ]);
});

test('what is sent before the port has come is sent in its order once it has', () => {
  const { links, process, port } = asked();
  process.send('first');
  process.send('second');
  links.connect(1, port);
  process.send('third');
  expect(port.posted).toEqual(['first', 'second', 'third']);
});

test('what the process says is heard by everyone who listens', () => {
  const { links, process, port } = asked();
  const heard: string[] = [];
  process.onMessage((message) => void heard.push(`one ${message}`));
  links.connect(1, port);
  process.onMessage((message) => void heard.push(`other ${message}`));
  expect(port.isStarted).toBe(true);
  port.say('done');
  expect(heard).toEqual(['one done', 'other done']);
});

test('a process is told in words to end, for nobody here can end it', () => {
  const { links, process, port } = asked();
  links.connect(1, port);
  process.end();
  expect(port.posted).toEqual([{ kind: 'end' }]);
});

test('how a process ended is told once', () => {
  const { links, process } = asked();
  const told: string[] = [];
  process.onEnded((how) => void told.push(how));
  links.ended(1, 'exit code 3');
  links.ended(1, 'exit code 3');
  expect(told).toEqual(['exit code 3']);
});

test('the port of a process that has ended is closed', () => {
  const { links, port } = asked();
  links.ended(1, 'exit code 3');
  links.connect(1, port);
  expect(port.isClosed).toBe(true);
});
