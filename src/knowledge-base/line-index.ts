/**
 * The line and column, both from 1, of an offset in a text. The YAML library has a counter of its own, which knows only
 * the lines it has understood: after a mistake it counts too few.
 */
export function lineIndex(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) starts.push(newline + 1);
  return (offset) => {
    // Behind the last newline is no line that an editor could show.
    const inside = Math.min(Math.max(offset, 0), text.endsWith('\n') ? text.length - 1 : text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - starts[low]! + 1 };
  };
}
