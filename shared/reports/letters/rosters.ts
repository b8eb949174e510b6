import { cell, center, title } from '../monitoring/blocks.ts';
import type { Block, Section } from '../tree.ts';
import type { LetterData } from './letterData.ts';

type Roster = { readonly id: string; readonly heading: string; readonly columns: readonly string[] };

/** Directors of the schools, a row each, with room for the pen; a publication copy has the schools only. */
function roster({ schools, isPublic }: LetterData, { id, heading, columns }: Roster): readonly Block[] {
  const rows =
    schools.length === 0
      ? Array.from({ length: 8 }, () => ['', ''])
      : schools.map(({ name, shortName, director }) => [isPublic ? '' : director, shortName || name]);
  return [
    { kind: 'heading', id: `${id}.title`, level: 1, align: 'center', text: heading },
    {
      kind: 'table',
      id: `${id}.table`,
      caption: null,
      isDense: true,
      minRowHeight: 9,
      widths: [10, 52, 64, ...columns.map(() => 26)],
      head: [['№ п/п', 'Фамилия, имя, отчество', 'Организация', ...columns].map((text) => title(text))],
      body: rows.map(([name = '', place = ''], index) => [
        center(String(index + 1)),
        cell(name),
        cell(place),
        ...columns.map(() => cell('')),
      ]),
    },
  ];
}

/** «С приказом ознакомлены» */
export function acquaintance(data: LetterData): Section {
  return {
    orientation: 'portrait',
    blocks: roster(data, { id: 'acquaintance', heading: 'С приказом ознакомлены', columns: ['Дата', 'Подпись'] }),
  };
}

/** Who was invited, and who came. */
export function attendance(data: LetterData): readonly Block[] {
  return roster(data, { id: 'attendance', heading: 'Лист регистрации участников совещания', columns: ['Подпись'] });
}
