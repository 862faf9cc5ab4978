import { directTransport } from '../../contract/transports/direct.ts';
import { describeTransport } from './transport-conformance.ts';

describeTransport('direct', async (server) => {
  const transport = directTransport(server);
  return { transport, stop: async () => transport.close() };
});
