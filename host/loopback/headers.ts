import { contentSecurityPolicy, SECURITY_HEADERS } from '../../contract/csp.ts';

/** Headers of every answer. Browsers differ on whether 'self' covers ws:, so the socket's address is named. */
export function securityHeaders(port: number): Readonly<Record<string, string>> {
  return {
    ...SECURITY_HEADERS,
    'content-security-policy': contentSecurityPolicy([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`]),
  };
}

/** A whole page without script or style, for someone who came without the address that opens the window. */
export function plainPage(title: string, sentence: string): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    `<p>${sentence}</p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
