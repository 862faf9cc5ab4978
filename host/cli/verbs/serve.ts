import { scenariosFolder } from '../catalogue.ts';
import { noMoreWords, wholeNumber } from '../arguments.ts';
import { DATA_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

const PORTS = { min: 1024, max: 65_535 } as const;
const USUAL_PORT = 4310;

export const verb: Verb = {
  forms: ['serve [--port N] [--no-open]'],
  about: 'serve the window on this machine only, and open it in a browser.',
  flags: {
    port: { value: 'N', help: `The first port to try, ${PORTS.min} to ${PORTS.max} (else ${USUAL_PORT}).` },
    'no-open': { help: 'Only print the address.' },
    ...DATA_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: ['serve', 'serve --no-open --port 5000'],
  run: async (args, console) => {
    noMoreWords(args.words);
    const port = wholeNumber(args, 'port', { ...PORTS, otherwise: USUAL_PORT });
    const { serveUntilStopped } = await import('../serve-window.ts');
    return serveUntilStopped(
      {
        dataFolder: args.text('data'),
        scenariosFolder: scenariosFolder(args),
        port,
        open: !args.has('no-open'),
      },
      console,
    );
  },
};
