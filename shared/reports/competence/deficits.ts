import type { DeficitRow } from '../../analysis/deficits.ts';
import { cell, center, heading, paragraph, spanned, subheading, table, title } from '../monitoring/blocks.ts';
import { counted, school as schoolForms } from '../phrasing/plural.ts';
import { capitalised, inQuotes, listedUpTo } from '../phrasing/text.ts';
import type { Block, Cell } from '../tree.ts';
import { competencePart, teacherSources } from './sources.ts';
import { lowLevels, people, peopleOf, type Context } from './context.ts';

/** Section 5: sections of the programme and methods that are to be worked on in the next school year. */
export function deficitBlocks(context: Context): readonly Block[] {
  const { now, numbering, next } = context;
  const start = heading('deficits', numbering.section(`Виды дефицитов, подлежащих устранению в ${next} учебном году`));
  const { subjectDeficits, methodDeficits } = now;
  const subjects = new Set(subjectDeficits.map(({ subject }) => subject)).size;
  return [
    start,
    subheading('deficits.subject', `${numbering.subsection()} Предметные дефициты`),
    ...(subjectDeficits.length === 0
      ? paragraph('deficits.subject.none', 'В формах для оценки предметных компетенций проблемные разделы программы не названы.')
      : paragraph(
          'deficits.subject.text',
          `${subjectDeficits.length % 10 === 1 && subjectDeficits.length % 100 !== 11 ? 'Назван' : 'Названо'} ${counted(subjectDeficits.length, ['раздел', 'раздела', 'разделов'])} программы по ${subjects} ${subjects === 1 ? 'предмету' : 'предметам'}.`,
          often(subjectDeficits, context),
        )),
    ...subjectTable(context),
    subheading('deficits.method', `${numbering.subsection()} Методические дефициты`),
    ...(methodDeficits.length === 0
      ? paragraph('deficits.method.none', 'В формах для оценки методических компетенций дефициты не названы.')
      : paragraph('deficits.method.text', often(methodDeficits, context))),
    ...methodTable(context),
  ];
}

/** The most frequent sections that more than one teacher has. */
export function topDeficits(rows: readonly DeficitRow[], context: Context, limit: number): readonly string[] {
  return rows
    .filter(({ forms }) => peopleOf(context.formsAt(forms)) > 1)
    .slice(0, limit)
    .map(
      ({ subject, section, forms }) =>
        `${subject === null ? '' : `${subject} – `}${inQuotes(context.typed(section))} (${people(context.formsAt(forms))})`,
    );
}

function often(rows: readonly DeficitRow[], context: Context): string {
  const top = topDeficits(rows, context, 3);
  return top.length === 0 ? 'Каждый из них назван у одного педагога.' : `Чаще других: ${top.join('; ')}.`;
}

function subjectTable(context: Context): readonly Block[] {
  const rows = context.now.subjectDeficits.toSorted((a, b) => (a.subject ?? '').localeCompare(b.subject ?? '', 'ru'));
  return table({
    id: 'deficits.subject.table',
    caption: context.numbering.table('Предметные дефициты: разделы программы'),
    widths: context.isOne ? [36, 106, 22, 24] : [33, 56, 18, 18, 52],
    head: [head(['Предмет', 'Раздел программы'], context)],
    body: spanned(rows.map((row) => [capitalised(row.subject ?? ''), cell(context.typed(row.section)), ...counts(row, context)])),
  });
}

function methodTable(context: Context): readonly Block[] {
  return table({
    id: 'deficits.method.table',
    caption: context.numbering.table('Методические дефициты'),
    widths: context.isOne ? [142, 22, 24] : [84, 18, 18, 58],
    head: [head(['Дефицит'], context)],
    body: context.now.methodDeficits.map((row) => [cell(context.typed(row.section)), ...counts(row, context)]),
  });
}

function head(first: readonly string[], { isOne, levels }: Context): readonly Cell[] {
  const letters = levels.slice(0, 2).map(({ title: letter }) => letter);
  return [...first, 'Педаго\u00ADгов', `Из них ${letters.join('\u00a0и\u00a0')}`, ...(isOne ? [] : ['Школы'])].map((text) => title(text));
}

function counts({ forms: places, subject }: DeficitRow, context: Context): readonly Cell[] {
  const source = competencePart(context, 'deficits', subject === null ? {} : { subject, name: subject });
  const forms = context.formsAt(places);
  const low = forms.filter(({ score }) => score?.status === 'scored' && lowLevels.includes(score.level ?? ''));
  const schools = [...new Set(forms.map(({ school }) => school.name))];
  return [
    center(String(peopleOf(forms)), { sources: [...teacherSources(context, forms), source] }),
    center(String(peopleOf(low)), { sources: [...teacherSources(context, low), source] }),
    ...(context.isOne
      ? []
      : [
          cell(
            schools.length > 2 && schools.length === context.now.schools.length
              ? `все школы (${schools.length})`
              : listedUpTo(schools, 8, schoolForms),
            { sources: [...teacherSources(context, forms), source] },
          ),
        ]),
  ];
}
