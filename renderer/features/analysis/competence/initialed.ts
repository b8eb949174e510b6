/** «Зверобоева Екатерина Кирилловна» → «Зверобоева Е. К.» */
export function initialed(name: string): string {
  const [surname = '', ...rest] = name.trim().split(/\s+/);
  return [surname, ...rest.map((part) => `${part.charAt(0)}.`)].join('\u00a0');
}
