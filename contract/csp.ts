/** The content security policy of the window, the same in Electron and on the loopback address. */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
} as const;

/** @param connect further places the page may talk to, such as its own WebSocket address. */
export function contentSecurityPolicy(connect: readonly string[] = []): string {
  const extended = { ...DIRECTIVES, 'connect-src': ["'self'", ...connect].join(' ') };
  return Object.entries(extended)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Headers sent with every file of the window besides the policy. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
  'x-frame-options': 'DENY',
} as const;
