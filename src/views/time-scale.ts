/** Time as a number, for drawings: the build and the browser place things alike. */

/** A day `2001-07-13` as 2001.53, to the hundredth of a year: four days, less than a pixel. */
export function decimalYear(day: string): number {
  const [year, month = 1, date = 1] = day.split('-').map(Number) as [number, number?, number?];
  return Math.round((year + (month - 1) / 12 + (date - 1) / 365) * 100) / 100;
}

const STEPS = [1, 2, 5, 10, 20];

/** The years to name on an axis from one to another: round ones, and not more than asked for. */
export function yearTicks(from: number, to: number, most = 8): number[] {
  const step = STEPS.find((candidate) => (to - from) / candidate <= most) ?? STEPS.at(-1)!;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
}
