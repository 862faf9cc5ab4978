import type { DownloadItem } from 'electron';
import { isOwnBlob } from './network.ts';

type Item = Pick<DownloadItem, 'getURL' | 'getFilename' | 'setSaveDialogOptions'>;

export type Downloading = {
  on(event: 'will-download', listener: (event: { preventDefault(): void }, item: Item) => void): unknown;
};

/** SECURITY: files the page has made are saved where the person says; nothing else is. */
export function guardDownloads(session: Downloading): void {
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) return event.preventDefault();
    item.setSaveDialogOptions({ title: 'Save', defaultPath: item.getFilename() });
  });
}
