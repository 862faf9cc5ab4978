/** The process of threads, but that it steps outside its memory while it works on a question: `dying-process.ts MARK`, once if the file MARK can be made, else always. */
import { existsSync, writeFileSync } from 'node:fs';

import { portToParent } from '../../../host/processes/port-to-parent.ts';
import type { FromThreads, ToThreads } from '../../../host/threads/messages.ts';
import { serveThreads } from '../../../host/threads/serve-threads.ts';

const AT_WORK_MS = 150;

const [mark = ''] = process.argv.slice(2);
const port = portToParent<ToThreads, FromThreads>();
serveThreads({
  ...port,
  listen: (listener) =>
    port.listen((message) => {
      listener(message);
      if (message.kind === 'ask' && (mark === '' || !existsSync(mark))) setTimeout(die, AT_WORK_MS);
    }),
});

function die(): void {
  if (mark !== '') writeFileSync(mark, '');
  process.kill(process.pid, 'SIGSEGV');
}
