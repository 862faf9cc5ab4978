/** The entry of the process that holds threads of questions when it is a child of the host. */
import { portToParent } from '../processes/port-to-parent.ts';
import { serveThreads } from './serve-threads.ts';

serveThreads(portToParent());
