import { decimal } from '../phrasing/numbers.ts';
import { capitalised, inQuotes, typeset } from '../phrasing/text.ts';
import type { Block, Cell, Section } from '../tree.ts';
import type { AssessmentData, Comparison } from './comparison.ts';
import { paragraph } from './introduction.ts';
import { orderTables } from './orderTables.ts';
import { lineName, schoolName } from './measures.ts';
import { enteredSource, resultSources } from './sources.ts';
import { numberMark } from './numbering.ts';
import { entrySource } from '../monitoring/rulesAnnex.ts';
import { sourcedFrom } from '../sources.ts';

/** Annex 1: every value of the base up to the report's year; annex 2: how gaps and contradictions of the order were treated. */
export function annexes(data: AssessmentData, comparison: Comparison): readonly Section[] {
  return [
    {
      orientation: isUpright(comparison) ? 'portrait' : 'landscape',
      blocks: [...annexTitle(1, 'Значения показателей'), valuesTable(comparison)],
    },
    { orientation: 'portrait', blocks: [...annexTitle(2, 'Принятые правила и разночтения приказа'), ...rulesBlocks(data, comparison)] },
    ...(data.discrepancies.length === 0
      ? []
      : [
          {
            orientation: 'landscape',
            blocks: [...annexTitle(3, 'Результаты по форме приложения 1 к плану мероприятий'), ...orderTables(data, comparison)],
          } as const,
        ]),
  ];
}

/** Values of one school need no column with its name: those of a few years stand on an upright sheet. */
const uprightColumns = 6;

function isUpright({ schools, results }: Comparison): boolean {
  const years = new Set(results.map(({ year }) => year)).size;
  const perYear = results.some(({ participants }) => participants !== null) ? 3 : 2;
  return schools.length === 1 && years * perYear <= uprightColumns;
}

function annexTitle(number: number, text: string): readonly Block[] {
  return [
    { kind: 'appendix', id: `annex.${number}`, lines: [`Приложение №\u00a0${numberMark('annex')}`, 'к\u00a0аналитической справке'] },
    { kind: 'heading', id: `annex.${number}.title`, level: 1, text, align: 'center' },
  ];
}

function valuesTable(comparison: Comparison): Block {
  const { results, schools, lines } = comparison;
  const ids = new Set(schools.map(({ id }) => id));
  const years = [...new Set(results.map(({ year }) => year))].toSorted((a, b) => a - b);
  const known = new Map(
    results.filter(({ school }) => ids.has(school)).map((result) => [keyOf(result.school, result, result.year), result]),
  );
  const title = (text: string, rest: Partial<Cell> = {}): Cell => ({ text, isBold: true, align: 'center', ...rest });
  const center = (text: string): Cell => ({ text, align: 'center' });
  const rows = schools.flatMap((school) => lines.map((line) => ({ school, line })));
  const hasParticipants = results.some(({ participants }) => participants !== null);
  const perYear = hasParticipants ? 3 : 2;
  const isOne = schools.length === 1;
  return {
    kind: 'table',
    id: 'annex.1.table',
    caption: null,
    widths: [10, ...(isOne ? [] : [38, 24]), isOne ? 24 : 18, 44, ...years.flatMap(() => Array.from({ length: perYear }, () => 22))],
    head: [
      [
        title('№ п/п', { rows: 2 }),
        ...(isOne ? [] : [title('Школа', { rows: 2 }), title('Логин', { rows: 2 })]),
        title('Процедура', { rows: 2 }),
        title('Предмет, класс', { rows: 2 }),
        ...years.map((year) => title(`${year} год`, { columns: perYear })),
      ],
      years.flatMap(() => [title('низкие, %'), title('высокие, %'), ...(hasParticipants ? [title('участников')] : [])]),
    ],
    body: rows.map(({ school, line }, index) => [
      center(String(index + 1)),
      ...(isOne ? [] : [{ text: schoolName(school) }, center(school.code || '–')]),
      center(line.procedure),
      { text: capitalised(lineName(line)) },
      ...years.flatMap((year) => {
        const result = known.get(keyOf(school.id, line, year));
        const source = enteredSource(comparison, school, line);
        const value = (share: number | null): Cell => ({
          ...center(!result ? 'н/д' : !result.isHeld ? 'нет' : share === null ? 'н/д' : decimal(share)),
          source,
        });
        const participants = result?.participants ?? null;
        return [
          value(result?.low ?? null),
          value(result?.high ?? null),
          ...(hasParticipants ? [{ ...center(participants === null ? 'н/д' : decimal(participants)), source }] : []),
        ];
      }),
    ]),
    isDense: true,
    sources: resultSources(comparison),
  };
}

const keyOf = (school: string, line: { procedure: string; subject: string; grade: number | null }, year: number): string =>
  [school, line.procedure, line.subject, line.grade ?? '', year].join('\n');

function rulesBlocks({ discrepancies }: AssessmentData, comparison: Comparison): readonly Block[] {
  return [
    {
      kind: 'list',
      id: 'annex.2.rules',
      isOrdered: true,
      items: [
        '«нет» – в источнике стоит «-»: результата нет, причина не указана; в сравнение не входит и нулём не считается.',
        '«н/д» – значение в базу не внесено; в сравнение не входит.',
        '0 – указанное в источнике значение «ноль».',
        'Изменение в п.п. – разность долей в том виде, в каком они напечатаны; расчёт точный, без округления промежуточных значений.',
      ].map(typeset),
      sources: resultSources(comparison),
    },
    ...discrepancies.flatMap(({ number, title, quotations, consequence, applied, alternatives }): readonly Block[] =>
      sourcedFrom(
        [
          paragraph(`annex.2.${number}`, { text: typeset(`Разночтение № ${number}. ${title}`), isBold: true }),
          ...quotations.map((quotation, index) =>
            paragraph(`annex.2.${number}.quotation.${index}`, `${quoted(quotation.text)} (${quotation.clause}).`),
          ),
          paragraph(`annex.2.${number}.consequence`, typeset(`Следствие: ${consequence}`)),
          paragraph(`annex.2.${number}.applied`, typeset(`Принято: ${applied}`)),
          ...(alternatives.length === 0 ? [] : [paragraph(`annex.2.${number}.alternatives`, typeset(`Иначе: ${alternatives.join('; ')}`))]),
        ],
        entrySource(number),
      ),
    ),
  ];
}

/** A quotation that opens with a quoted word of the order's own stays as it is. */
const quoted = (text: string): string => (text.startsWith('«') && !text.endsWith('»') ? text : inQuotes(text));
