/** Where a duration stands between the shortest and the longest that are shown, from 0 to 1. Logarithmic: calls take microseconds and minutes. */
export function latencyPlace(ms: number, shortest: number, longest: number): number {
  const [low, high, value] = [shortest, longest, ms].map((each) => Math.log(Math.max(each, 0.001))) as [number, number, number]
  if (high <= low) return 1
  return Math.min(1, Math.max(0, (value - low) / (high - low)))
}
