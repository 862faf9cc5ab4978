/** SECURITY: only https addresses of publishers whose figures the program cites are handed to the browser. */
const PUBLISHERS: readonly string[] = [
  'www.gov.uk',
  'assets.publishing.service.gov.uk',
  'www.ons.gov.uk',
  'www.legislation.gov.uk',
  'www.cqc.org.uk',
  'digital.nhs.uk',
  'www.skillsforcare.org.uk',
];

export function isPublisherLink(url: string): boolean {
  const parsed = URL.parse(url);
  return (
    parsed !== null &&
    parsed.protocol === 'https:' &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === '' &&
    PUBLISHERS.includes(parsed.hostname)
  );
}

/** Open a link in the person's browser, or do nothing. True when it was opened. */
export function openExternally(url: string, open: (url: string) => Promise<void>): boolean {
  if (!isPublisherLink(url)) return false;
  open(url).catch(() => {});
  return true;
}
