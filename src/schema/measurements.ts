/** What `npm run bench -- --write` stores and the page about measurements shows. A section that was not measured is absent. */
import { z } from 'zod';

const amount = z.number().nonnegative();
const share = z.number().min(0).max(1);
const score = z.number().int().min(0).max(100);
const bytes = z.number().int().nonnegative();
const words = z.string().min(1);

export const measurements = z.strictObject({
  /** How the file came to be; JSON has no comments. */
  generatedBy: words,
  date: z.iso.date(),
  machine: z.strictObject({ processor: words, cores: z.number().int().positive(), gibibytes: amount, system: words }),
  versions: z.record(words, words),
  entries: z.number().int().positive(),
  pages: z.number().int().nonnegative(),
  /** Bytes with brotli, fonts apart. */
  weight: z
    .array(z.strictObject({ kind: words, page: words, budget: bytes, requests: amount, bytes, parts: z.strictObject({ html: bytes, styles: bytes, scripts: bytes }), elements: bytes }))
    .min(1)
    .optional(),
  search: z.strictObject({
    records: z.number().int().positive(),
    brotliBytes: bytes,
    classes: z.array(z.strictObject({ class: words, questions: z.number().int().positive(), firstHit: share, meanReciprocalRank: share, medianMilliseconds: amount })),
  }).optional(),
  filter: z.strictObject({ rows: z.number().int().positive(), keystrokes: z.number().int().positive(), medianMilliseconds: amount }).optional(),
  loading: z
    .array(
      z.strictObject({
        kind: words,
        page: words,
        performance: score,
        accessibility: score,
        'best-practices': score,
        seo: score,
        largestPaintMilliseconds: amount,
        blockedMilliseconds: amount,
        layoutShift: amount,
      }),
    )
    .min(1)
    .optional(),
  growth: z
    .strictObject({
      builds: z.array(z.strictObject({ entries: z.number().int().positive(), seconds: amount, processorSeconds: amount, mebibytes: amount, tableBytes: bytes, timelineBytes: bytes, namesBytes: bytes })).min(2),
      /** The power of the number of entries that the processors' time grows with, from the smallest to the largest: other programs hardly change it. */
      exponent: z.number(),
    })
    .optional(),
});
export type Measurements = z.infer<typeof measurements>;

/** Reads the file; throws an error that names everything wrong with it. */
export function readMeasurements(text: string, file: string): Measurements {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const { data, error } = measurements.safeParse(value);
  if (error) throw new Error(`${file} is not what "npm run bench -- --write" stores:\n${z.prettifyError(error)}`);
  return data;
}
