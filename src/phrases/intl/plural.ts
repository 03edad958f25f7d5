import { language } from '../language.ts';
import { locale, number } from './locale.ts';

/** The forms that a phrase has by a count; a language has those that its plural rules know, and `other`. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A phrase in the form that belongs to a count, which stands where the phrase has `#`. */
export function plural(count: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', number(count));
}

/** Things as a language lists them: `a, b and c`. */
export function list(things: readonly string[]): string {
  return new Intl.ListFormat(locale()).format(things);
}

/** A share as percent: 0.5 is 50 %. */
export function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);
}
