/** The last measurement, as `npm run bench -- --write` stored it. */
import { readFileSync } from 'node:fs';
import { readMeasurements } from '../schema/measurements.ts';

export const MEASUREMENTS_FILE = 'docs/measurements.json';

export const lastMeasurement = () => readMeasurements(readFileSync(MEASUREMENTS_FILE, 'utf8'), MEASUREMENTS_FILE);
