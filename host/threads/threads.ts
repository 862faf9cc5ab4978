import { cancelledError } from '../../contract/abort.ts';
import type { Signal } from '../../contract/abort.ts';
import { ContractError } from '../../contract/errors.ts';
import type { HostedProcess } from '../processes/hosted-process.ts';
import type { FromThreads, ThreadEntry, ToThreads } from './messages.ts';

export type ThreadsProcess = HostedProcess<ToThreads, FromThreads>;

export type Asking<Said, T> = {
  readonly signal: Signal;
  /**
   * What becomes of a question that is given up: stopped within the month, and what the thread says to that is waited for, but not
   * for ever; or dropped at once together with its thread.
   */
  readonly giveUp: 'stop' | 'drop';
  /**
   * What was said comes to; null for a word on the way to the answer.
   * @throws what the promise rejects with
   */
  readonly read: (said: Said) => { readonly answer: T } | null;
  /** What is said when the thread ended without an answer, and another one did so too. */
  readonly ended: (how: string) => Error;
};

/** What is asked; it may leave out what a thread that is not fresh knows. */
export type Question = (isFresh: boolean) => unknown;

/** A thread that answers one question at a time and keeps what it likes in between; it is started with its first question. */
export type Thread = {
  /** A question whose thread or process died is asked once more, of a fresh one: one that was asked nothing before. */
  readonly ask: <Said, T>(question: Question, asking: Asking<Said, T>) => Promise<T>;
};

export type Threads = {
  readonly open: (entry: ThreadEntry) => Thread;
  /** Gives up whatever is being worked out, with `disconnected`, and ends the process. */
  readonly close: () => Promise<void>;
};

type Attempt<T> = { readonly answer: T } | { readonly gone: string };

type Pending = { readonly hear: (said: unknown) => void; readonly lost: (how: string) => void };

/** A thread by the number its process knows it by; null while there is none. */
type Held = { readonly entry: ThreadEntry; id: number | null; pending: Pending | null };

/** A month of the largest market takes a second or so, and to prepare it some seconds: a thread that is longer about stopping hangs. */
const STOPS_WITHIN_MS = 30_000;

/** Threads in a process of their own, so that a crash in the engine costs a question and never the host. It is started with the first question, and afresh with the next one after it has died. */
export function createThreads(spawn: () => ThreadsProcess): Threads {
  const held = new Map<number, Held>();
  let live: { readonly process: ThreadsProcess; readonly gone: Promise<void> } | null = null;
  let closed = false;
  let lastId = 0;
  let asked = 0;

  function started(): ThreadsProcess {
    const process = spawn();
    const gone = new Promise<void>((resolve) => {
      process.onEnded((how) => {
        if (live?.process === process) live = null;
        loseAll(how);
        resolve();
      });
    });
    process.onMessage((message) => {
      const thread = held.get(message.thread);
      if (message.kind === 'said') thread?.pending?.hear(message.said);
      else if (thread !== undefined) lose(thread, message.how);
    });
    live = { process, gone };
    return process;
  }

  function loseAll(how: string): void {
    for (const thread of held.values()) lose(thread, how);
  }

  function lose(thread: Held, how: string): void {
    forget(thread);
    thread.pending?.lost(how);
  }

  function forget(thread: Held): void {
    if (thread.id !== null) held.delete(thread.id);
    thread.id = null;
  }

  /** Ends it with all it keeps; asked again, it is started again. */
  function drop(thread: Held): void {
    if (thread.id !== null) live?.process.send({ kind: 'drop', thread: thread.id });
    forget(thread);
  }

  function attempt<Said, T>(
    thread: Held,
    question: Question,
    { signal, giveUp, read }: Asking<Said, T>,
  ): Promise<Attempt<T>> {
    const process = live?.process ?? started();
    const isFresh = thread.id === null;
    const id = thread.id ?? ++lastId;
    thread.id = id;
    held.set(id, thread);
    return new Promise((resolve, reject) => {
      let late: NodeJS.Timeout | undefined;
      const stop = (): void => {
        if (giveUp === 'drop') return end();
        process.send({ kind: 'stop', thread: id });
        late = setTimeout(end, STOPS_WITHIN_MS).unref();
      };
      const end = (): void => {
        drop(thread);
        settle();
        reject(cancelledError());
      };
      const settle = (): void => {
        clearTimeout(late);
        signal.removeEventListener('abort', stop);
        thread.pending = null;
        if (--asked === 0) live?.process.release();
      };
      const hear = (said: unknown): void => {
        try {
          const heard = read(said as Said);
          if (heard === null) return;
          settle();
          resolve(heard);
        } catch (error) {
          settle();
          reject(error);
        }
      };
      const lost = (gone: string): void => {
        settle();
        resolve({ gone });
      };
      thread.pending = { hear, lost };
      asked++;
      signal.addEventListener('abort', stop);
      process.hold();
      process.send({ kind: 'ask', thread: id, entry: thread.entry, question: question(isFresh) });
    });
  }

  async function ask<Said, T>(thread: Held, question: Question, asking: Asking<Said, T>): Promise<T> {
    let ended = await begun(thread, question, asking);
    if (!('answer' in ended)) ended = await begun(thread, question, asking);
    if ('answer' in ended) return ended.answer;
    throw closed ? closing() : asking.ended(ended.gone);
  }

  async function begun<Said, T>(
    thread: Held,
    question: Question,
    asking: Asking<Said, T>,
  ): Promise<Attempt<T>> {
    if (asking.signal.aborted) throw cancelledError();
    if (closed) throw closing();
    return attempt(thread, question, asking);
  }

  return {
    open: (entry) => {
      const thread: Held = { entry, id: null, pending: null };
      return { ask: (question, asking) => ask(thread, question, asking) };
    },
    close: async () => {
      closed = true;
      const ending = live;
      loseAll('closing');
      if (ending === null) return;
      ending.process.end();
      await ending.gone;
    },
  };
}

function closing(): ContractError {
  return new ContractError('disconnected', 'The program is closing, so the question was given up.');
}
