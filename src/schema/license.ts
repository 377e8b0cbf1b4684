/** Licences as SPDX expressions. */
import parseExpression from 'spdx-expression-parse';
import { z } from 'zod';

function isExpression(text: string): boolean {
  try {
    parseExpression(text);
    return true;
  } catch {
    return false;
  }
}

export const license = () =>
  z
    .string()
    .refine(isExpression, { error: 'an SPDX expression such as "MIT", "BSD-3-Clause OR GPL-2.0-or-later" or "LicenseRef-name"' })
    .meta({ description: 'Licence as an SPDX expression.' });
