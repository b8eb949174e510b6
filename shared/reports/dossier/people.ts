import { possibleCauses } from '../competence/causes.ts';
import { part, people, type Context as CompetenceContext } from '../competence/context.ts';
import { conclusions } from '../competence/conclusions.ts';
import { meanText } from '../competence/results.ts';
import { competencePart, teacherSources } from '../competence/sources.ts';
import { teacherCompetence } from '../../instruments/k-teacher-competence.ts';
import { cell, center, heading, paragraph, table, title } from '../monitoring/blocks.ts';
import { itemsOf } from '../monitoring/part.ts';
import { capitalised } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { notAskedText, type Context } from './context.ts';

const mostDeficits = 5;

/** Section 5: levels of the teachers with the year before, and what is to be made up. */
export function peopleBlocks(context: Context): readonly Block[] {
  const { competence, numbering, year } = context;
  const { now, levels, before } = competence;
  const none = notAskedText(context, [teacherCompetence.id], 'Формы оценки компетенций педагогов');
  const start = {
    ...heading('people', numbering.section('Компетенции педагогов и дефициты')),
    sources: [competencePart(competence, 'teachers')],
  };
  if (now.whole.determined === 0)
    return [
      start,
      ...paragraph(
        'people.none',
        none !== '' && now.forms.every(({ submission }) => submission === null)
          ? none
          : now.forms.length === 0
            ? `Педагогов школы и форм оценки компетенций за ${year} учебный год в базе нет.`
            : `Уровень не определён ни по одной из форм (ожидается: ${now.forms.length}). Представляют школа и методист.`,
      ),
    ];
  const row = (of: typeof now) => {
    const source = of === now ? competencePart(competence, 'levels') : competencePart(competence, 'dynamics');
    return [
      center(of.year),
      center(`${of.whole.determined} из ${of.whole.owed}`, { source }),
      ...levels.map(({ code, title: letter }) =>
        center(String(of.whole.byLevel[code] ?? 0), {
          source: of === now ? competencePart(competence, 'teachers', { level: code, name: `уровень ${letter}` }) : source,
        }),
      ),
      center(meanText(of.whole.mean), { isBold: true, source }),
    ];
  };
  return [
    start,
    ...paragraph('people.text', ...sentences(competence)).map((block) => ({ ...block, sources: teacherSources(competence, now.forms) })),
    ...table({
      id: 'people.levels',
      caption: numbering.table('Уровни предметных компетенций'),
      widths: [32, 36, ...levels.map(() => 20), 32],
      head: [['Год', 'Определён', ...levels.map((level) => level.title), 'Средний балл'].map((text) => title(text))],
      body: [...(before && before.whole.determined > 0 ? [row(before)] : []), row(now)],
    }),
    ...deficits(competence),
  ];
}

/** What the single report concludes, without the causes: those have a section of their own. */
function sentences(context: CompetenceContext): readonly string[] {
  const { now, before } = context;
  const first = itemsOf(conclusions(context)).slice(0, 2);
  const up = now.changes.filter(({ direction }) => direction === 'up').length;
  const down = now.changes.filter(({ direction }) => direction === 'down').length;
  const changed =
    before && now.changes.length > 0
      ? `Сопоставимы с ${before.year} учебным годом ${part(now.changes.length, now.whole.determined, context)}: уровень повысился – ${up}, понизился – ${down}.`
      : '';
  return [...first.map(({ text }) => text), changed];
}

function deficits(context: CompetenceContext): readonly Block[] {
  const { now, numbering, next } = context;
  const rows = [
    ...now.subjectDeficits.map((row) => ({ of: capitalised(row.subject ?? ''), row })),
    ...now.methodDeficits.map((row) => ({ of: 'Методика', row })),
  ].toSorted((a, b) => b.row.forms.length - a.row.forms.length);
  return table({
    id: 'people.deficits',
    caption: numbering.table(
      `Дефициты, подлежащие устранению в ${next} учебном году${rows.length > mostDeficits ? ' (самые частые)' : ''}`,
    ),
    widths: [40, 108, 32],
    head: [['Предмет', 'Раздел программы, вид деятельности', 'Педагогов'].map((text) => title(text))],
    body: rows
      .slice(0, mostDeficits)
      .map(({ of, row }) => [
        cell(of),
        cell(context.typed(row.section)),
        center(people(context.formsAt(row.forms)).replace(/\D+$/, ''), { sources: teacherSources(context, context.formsAt(row.forms)) }),
      ]),
  });
}

/** Circumstances that stand beside low levels in the school's own forms, in a sentence. */
export function formCauses(competence: CompetenceContext): readonly string[] {
  if (competence.now.whole.determined === 0) return [];
  const titles = possibleCauses(competence).map(({ title }) => title.slice(0, 1).toLowerCase() + title.slice(1));
  const letters = competence.levels.slice(0, 2).map(({ title: letter }) => letter);
  return titles.length === 0
    ? []
    : [`По данным форм при уровнях ${letters.join(' и ')} чаще, чем при остальных, встречаются: ${titles.join('; ')}.`];
}
