import type { Counted, ReaderWords } from './words';

type Values = Readonly<Record<string, string | number>>;

/** A sentence with its gaps filled; a gap that nothing is known for stays as it is. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** The sentence for so many, its gaps filled; `{count}` is the number as the language writes it. */
export function counted(words: ReaderWords, forms: Counted, count: number, values: Values = {}): string {
  const form = forms[new Intl.PluralRules(words.lang).select(count)] ?? forms.other;
  return fill(form, { ...values, count: numeral(words, count) });
}

/** A whole number with its thousands apart. */
export function numeral({ thousands }: ReaderWords, number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, thousands);
}

/** A sentence begins with a capital, where its letters have any. */
export function capital(sentence: string): string {
  const [first = ''] = sentence;
  return first.toLocaleUpperCase() + sentence.slice(first.length);
}
