import { clonedTransport } from '../../contract/transports/cloned.ts';
import { describeTransport } from './transport-conformance.ts';

describeTransport('cloned', async (server) => {
  const transport = clonedTransport(server);
  return { transport, stop: async () => transport.close() };
});
