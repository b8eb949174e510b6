import { lineInProse } from '../assessment/measures.ts';
import { competenceAdvice } from '../competence/recommendations.ts';
import { instrumentAdvice } from '../instrument/recommendations.ts';
import { ofForm, type Addressee, type Advice } from '../monitoring/advice.ts';
import { cell, heading, note, table, title } from '../monitoring/blocks.ts';
import { percent } from '../phrasing/numbers.ts';
import { capitalised } from '../phrasing/text.ts';
import { risksAdvice } from '../risks/recommendations.ts';
import type { Block, Cell } from '../tree.ts';
import type { Context } from './context.ts';
import { schoolCard } from './passport.ts';
import { lineSource, resultRows } from './results.ts';

/** Section 9: what is recommended to whom, by when and how it is confirmed: one table, so that the dossier stays short. */
export function recommendationBlocks(context: Context): readonly Block[] {
  const { municipality, numbering } = context;
  const advice = dossierAdvice(context);
  const rows = (['schools', 'centre', 'authority'] as const).flatMap((to): readonly (readonly Cell[])[] => {
    const own = advice.filter((one) => one.to === to && one.text !== null);
    return own.length === 0 ? [] : [[cell(short[to], { columns: 3, isBold: true })], ...own.map((one) => rowOf(one, advice))];
  });
  return [
    heading('recommendations', numbering.section('Адресные рекомендации и меры')),
    ...table({
      id: 'recommendations.table',
      // Its heading stands right over it.
      caption: null,
      widths: [98, 29, 53],
      head: [['Рекомендация', 'Срок', 'Подтверждающий документ'].map((text) => title(text))],
      body: rows,
    }),
    ...note(
      'recommendations.note',
      `УО – ${municipality.authority || 'орган управления образованием'}; ИМЦ – ${municipality.centre || 'информационно-методический центр'}.`,
    ),
  ];
}

function rowOf(one: Advice, all: readonly Advice[]): readonly Cell[] {
  const [text, inText = ''] = one.text!.split(/ – (?=до [\d.]+$)/);
  const sources = one.sources ?? [];
  return [cell(capitalised(text!), { sources }), cell(one.term === '' ? inText : one.term, { sources }), cell(documentOf(one, all))];
}

const short: Readonly<Record<Addressee, string>> = { schools: 'Директор', centre: 'ИМЦ', authority: 'УО' };

/** Of advice that is said in full only, the document of the row of the table that sums it up. */
function documentOf(one: Advice, all: readonly Advice[]): string {
  return one.document || (all.slice(all.indexOf(one)).find(({ to, text }) => to === one.to && text === null)?.document ?? '–');
}

/** To the school, the centre and the authority: what the single reports recommend of this school, with what is common said once. */
function dossierAdvice(context: Context): readonly Advice[] {
  const { competence, risks, outcomes, development } = context;
  const single = [
    ...(competence.now.forms.length === 0 ? [] : competenceAdvice(competence)),
    ...(risks.now.schools.length === 0 ? [] : risksAdvice(risks)),
    ...[outcomes, development].flatMap((of) => instrumentAdvice(of).map((advice) => ofForm(advice, of.instrument.shortTitle))),
  ];
  return [...common(context), ...results(context), ...single.filter(({ isCommon }) => isCommon !== true)];
}

function common({ next, forms, school }: Context): readonly Advice[] {
  const year = next.slice(0, 4);
  const missing = forms.reduce((sum, { done, total }) => sum + total - done, 0);
  return [
    {
      to: 'authority',
      text: 'рассмотреть справку с руководителем школы и принять решения по ней',
      term: `до 31.08.${year}`,
      measure: 'рассмотрение справки с руководителем школы',
      document: 'протокол совещания, приказ',
      sources: [schoolCard(school)],
    },
    ...(missing === 0
      ? []
      : [
          {
            to: 'schools',
            text: `представить недостающие сведения (форм: ${missing})`,
            term: `до 01.09.${year}`,
            measure: `представление недостающих сведений (форм: ${missing})`,
            responsible: 'директор, методист',
            document: 'заполненные формы',
            sources: forms.filter(({ done, total }) => done < total).map(({ title: name, path }) => ({ title: name, path })),
          } as const,
        ]),
  ];
}

/** The two largest low shares of the latest year. */
function results(context: Context): readonly Advice[] {
  const worst = resultRows(context)
    .filter(({ last }) => last > 0)
    .toSorted((a, b) => b.last - a.last)
    .slice(0, 2);
  if (worst.length === 0) return [];
  return [
    {
      to: 'schools',
      text: `разобрать на методических объединениях задания, с которыми не справились обучающиеся: ${worst.map((row) => `${lineInProse(row)} (${percent(row.last)})`).join(', ')}`,
      term: `до 01.10.${context.next.slice(0, 4)}`,
      measure: 'разбор заданий с наибольшей долей низких результатов',
      document: 'протокол методического объединения',
      sources: worst.map((row) => lineSource(context, row)),
    },
  ];
}
