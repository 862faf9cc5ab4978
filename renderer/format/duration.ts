/** What is left of a wait, in words that do not flicker from second to second. */
export function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'working out the time left';
  if (seconds < 2) return 'nearly done';
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? 'about a minute left' : `about ${minutes} minutes left`;
}

/** How long something takes, to one figure that can be planned with: "40 seconds", "6 minutes", "2.5 hours". */
export function longTime(seconds: number): string {
  if (seconds < 1.5) return 'a second';
  if (seconds < 55) return `${seconds < 10 ? Math.round(seconds) : Math.ceil(seconds / 5) * 5} seconds`;
  const minutes = Math.round(seconds / 60);
  if (minutes <= 1) return 'a minute';
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.round(seconds / 1800) / 2;
  return `${hours.toLocaleString('en-GB')} hours`;
}
