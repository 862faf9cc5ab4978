import { connect, signIn, startServer } from '../host/loopback/serving.ts';
import { describeTransport } from './transport-conformance.ts';

describeTransport('loopback', async (server) => {
  const served = await startServer(server);
  const transport = connect(served, await signIn(served));
  return {
    transport,
    stop: async () => {
      transport.close();
      await served.stop();
    },
  };
});
