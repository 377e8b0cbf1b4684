// A sequence whose next item may have to be waited for, on both ends: reading a page takes time, and so does sending a row. Nobody
// buffers and nobody says "slow down": a page is read when a row is asked for, and no sooner.

type Print = (line: string) => void;

/** Waits for something outside. The loop is free for others in the meantime, and shows it. */
export function wait(print: Print): Promise<void> {
  return new Promise((resume) =>
    setTimeout(() => {
      print('loop: serves others meanwhile');
      resume();
    }),
  );
}

/** Reads a table page by page. */
export async function* pages(table: readonly string[][], print: Print): AsyncGenerator<string[], void> {
  try {
    for (const [i, page] of table.entries()) {
      print(`disk: seeks page ${i + 1}`);
      await wait(print);
      print(`disk: has page ${i + 1}`);
      yield page;
    }
  } finally {
    print('disk: file is closed');
  }
}

/** Makes rows out of pages. Some rows come at once, for others the next page must be waited for; the consumer cannot tell. */
export async function* rows(table: AsyncIterable<string[]>, print: Print): AsyncGenerator<string, void> {
  for await (const page of table) {
    for (const row of page) {
      print(`rows: hands over ${row}`);
      yield row;
    }
  }
}

/** Sends rows to a slow client, until that has what it was looking for. */
export async function send(source: AsyncIterable<string>, wanted: string, print: Print): Promise<void> {
  for await (const row of source) {
    print(`client: takes ${row}`);
    await wait(print);
    if (row === wanted) break; // and the generators behind are closed, before the loop is left
  }
  print('client: hangs up');
}

export async function tour(print: Print): Promise<void> {
  const source = rows(pages([['ann', 'bob'], ['cid', 'dan'], ['eve', 'fay']], print), print);
  print('client: connects, nothing is read yet');
  await send(source, 'cid', print);
}

if (import.meta.main) await tour(console.log);
