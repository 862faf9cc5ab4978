/** What is left of a wait, in words that do not flicker from second to second. */
export function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'working out the time left';
  if (seconds < 2) return 'nearly done';
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? 'about a minute left' : `about ${minutes} minutes left`;
}
