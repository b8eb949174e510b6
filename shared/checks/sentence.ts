/** With one full stop: «чел.» and «п.п.» bring their own. */
export function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
