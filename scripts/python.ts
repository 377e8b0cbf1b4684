/** Runs Python programs on CPython compiled to WebAssembly, as npm brings it: the same one that runs in the page. */
import { loadPyodide, type PyodideAPI } from 'pyodide';

let runtime: Promise<PyodideAPI> | undefined;

/** What a Python program prints, with a module of its own for every run; throws what Python throws. */
export async function runPython(code: string): Promise<string> {
  const python = await (runtime ??= loadPyodide());
  let output = '';
  python.setStdout({ batched: (line) => (output += `${line}\n`) });
  const globals = python.toPy({ __name__: '__main__' });
  try {
    // A program that ends in asyncio.run() hands back a task of the host's loop, which is awaited here.
    const result = await python.runPythonAsync(code, { globals });
    if (result && typeof result.destroy === 'function') result.destroy();
    return output;
  } finally {
    globals.destroy();
  }
}
