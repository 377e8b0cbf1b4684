/** Folds case and diacritics, so that "Mărieș" is found as "maries". */
export const foldText = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
