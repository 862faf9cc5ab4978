/** Started by a test under the watch: tries every way out that the program's runtime has, and two that stay inside. */
import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { lookup, resolve4 } from 'node:dns/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';

/** Addresses and a name that are set aside for examples: nobody answers there. */
const NOBODY = '192.0.2.1';
const NOBODY_SIX = '2001:db8::1';

await attempt(NOBODY, 80);
await attempt(NOBODY_SIX, 80);
await lookup('nobody.example').catch(() => undefined);
await resolve4('also-nobody.example').catch(() => undefined);
await fetch('http://fetched.example/').catch(() => undefined);
await new Promise<void>((done) => {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1', () => socket.send('x', 9, NOBODY, () => socket.close(done)));
});
await new Promise<void>((done) => {
  const server = createServer().on('error', () => done());
  server.listen(0, '0.0.0.0', () => server.close(() => done()));
});
const code = `require('node:net').connect(81, '${NOBODY}').on('error', () => {})`;
await new Promise((done) => new Worker(code, { eval: true }).on('exit', done));
execFileSync(process.execPath, ['-e', code.replace('81', '82')]);

const server = createServer((socket) => socket.end());
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
await attempt('127.0.0.1', (server.address() as AddressInfo).port);
await attempt('localhost', (server.address() as AddressInfo).port);
server.close();

function attempt(host: string, port: number): Promise<void> {
  return new Promise((done) => {
    const socket = connect(port, host);
    socket.on('error', () => {}).on('close', () => done());
    socket.on('connect', () => socket.destroy());
  });
}
