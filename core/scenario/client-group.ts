/** The client groups by primary reason for support. The first two are aged 65 and over, the rest 18-64. */
export const CLIENT_GROUPS = [
  'older',
  'older with memory needs',
  'physical disability',
  'learning disability',
  'mental health',
] as const;
export type ClientGroup = (typeof CLIENT_GROUPS)[number];
