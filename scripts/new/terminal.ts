/** Questions at a terminal. */
import { cancel, confirm, isCancel, select, text } from '@clack/prompts';
import { Refused, type Person } from './conversation.ts';

function answered<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('Cancelled.');
  throw new Refused('Nothing was written.');
}

export const terminal: Person = {
  choose: async (message, options) => answered(await select({ message, options: options.map((option) => ({ ...option })), maxItems: 12 })),
  async write(message, { initial, optional, problem }) {
    const answer = await text({
      message: optional ? `${message} (Enter to leave it open)` : message,
      ...(initial !== undefined && { initialValue: initial }),
      validate: (value) => problem?.((value ?? '').trim()),
    });
    // An answer that was left empty comes back as undefined.
    return ((answered(answer) as string | undefined) ?? '').trim();
  },
  confirm: async (message) => answered(await confirm({ message, initialValue: false })),
};
