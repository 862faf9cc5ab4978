import type { IncomingMessage } from 'node:http';

/** The body of a request, or null as soon as it is known to be longer than the limit. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (!(declared <= limit)) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  // The request outlives an early return, so that its answer can still be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > limit) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}
