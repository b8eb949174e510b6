/** Numbers of sections, tables and figures, given in the order in which they are asked for. */
export type Numbering = {
  /** «4. Результаты» */
  section(title: string): string;
  /** «4.1» */
  subsection(): string;
  /** «Таблица 1 – …» */
  table(title: string): string;
  /** «Рисунок 1 – …» */
  figure(title: string): string;
};

export function numbering(): Numbering {
  let sections = 0;
  let subsections = 0;
  let tables = 0;
  let figures = 0;
  return {
    section: (title) => {
      subsections = 0;
      return `${++sections}. ${title}`;
    },
    subsection: () => `${sections}.${++subsections}.`,
    table: (title) => `Таблица\u00a0${++tables} – ${title}`,
    figure: (title) => `Рисунок\u00a0${++figures} – ${title}`,
  };
}
