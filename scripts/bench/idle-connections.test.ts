import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('one process holds ten thousand real connections, and every tenth of them is answered', async () => {
  const { stdout } = await run(process.execPath, ['--expose-gc', 'scripts/bench/idle-connections.ts'], { timeout: 60_000 });
  const { connections, pingsAnswered, megabytes } = JSON.parse(stdout) as { connections: number; pingsAnswered: number; megabytes: number };
  expect(connections).toBe(10_000);
  expect(pingsAnswered).toBe(1_000);
  // A thread for each would need gigabytes of stacks; the figure itself belongs to the benchmark.
  expect(megabytes).toBeLessThan(500);
});
