import type { IpcMain, WebFrameMain } from 'electron';
import type { Mishap } from '../contract/bridge.ts';
import { isAppUrl } from './app-origin.ts';
import { GIVE_PORT, REQUEST_PORT, WHAT_HAPPENED } from './channels.ts';

export type Sender = {
  /** The number of the web contents that sent the message. */
  readonly senderId: number;
  readonly frame: Pick<WebFrameMain, 'url' | 'parent'> | null;
};

/** SECURITY: our window, its outermost frame, showing our own address. */
export function isTrustedSender({ senderId, frame }: Sender, windowId: number | null): boolean {
  return senderId === windowId && frame !== null && frame.parent === null && isAppUrl(frame.url);
}

/** Give the window a port to the host when it asks, and nobody else. */
export function answerPortRequests<P>(
  ipc: Pick<IpcMain, 'on'>,
  windowId: () => number | null,
  connect: () => P,
  give: (frame: WebFrameMain, port: P) => void = (frame, port) =>
    frame.postMessage(GIVE_PORT, null, [port as never]),
): void {
  ipc.on(REQUEST_PORT, (event) => {
    const frame = event.senderFrame;
    if (frame === null || !isTrustedSender({ senderId: event.sender.id, frame }, windowId())) return;
    give(frame, connect());
  });
}

/** Tell the window why its page was loaded anew, and nobody else. */
export function answerWhatHappened(
  ipc: Pick<IpcMain, 'handle'>,
  windowId: () => number | null,
  take: () => Mishap | null,
): void {
  ipc.handle(WHAT_HAPPENED, ({ sender, senderFrame }) =>
    isTrustedSender({ senderId: sender.id, frame: senderFrame }, windowId()) ? take() : null,
  );
}
