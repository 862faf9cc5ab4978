/** Loaded before a program whose use of the machine is measured: tells it when asked over the channel, and on the last pipe when it ends. */
import { readFileSync, writeSync } from 'node:fs';

const PIPE = 4;

process.on('message', (asked) => {
  if (asked === 'usage') process.send?.(usage());
});
process.channel?.unref();
process.on('exit', () => void writeSync(PIPE, JSON.stringify(usage())));

function usage() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { processorMs: (userCPUTime + systemCPUTime) / 1_000, peakKibibytes: ownPeak() ?? maxRSS };
}

/** On Linux the greatest size is handed down from whoever started the process, however large that was; this is the process's own. */
function ownPeak() {
  try {
    const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    return undefined;
  }
}
