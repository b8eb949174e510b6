import { signed } from '../phrasing/change.ts';
import { decimal, percent, shareOf } from '../phrasing/numbers.ts';
import { counted, school as schoolForms } from '../phrasing/plural.ts';
import { typeset } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { isLowPerforming, type AssessmentData } from './comparison.ts';
import { paragraph } from './introduction.ts';
import type { Numbering } from './numbering.ts';

type Planned = { readonly year: string; readonly share: number };

/** Target shares of low-performing schools that are set, by school year. */
export function plannedShares({ targets }: AssessmentData): readonly Planned[] {
  return targets.flatMap(({ year, share }) => (share === null ? [] : [{ year, share }])).toSorted((a, b) => a.year.localeCompare(b.year));
}

/** The target share and what can be said about the fact; nothing where no target is set. */
export function targetBlocks(data: AssessmentData, numbering: Numbering): readonly Block[] {
  const planned = plannedShares(data);
  if (planned.length === 0) return [];
  return [
    { kind: 'heading', id: 'target.title', level: 2, text: `${numbering.subsection()} Целевой показатель: доля ШНОР` },
    paragraph('target.text', `${targetSentence(planned)} ${fact(data)}`),
    {
      kind: 'table',
      id: 'target.table',
      caption: numbering.table('Целевая доля ШНОР от общего количества школ муниципалитета'),
      widths: [60, 50, 55],
      head: [['Учебный год', 'Целевая доля, %', 'Изменение, п.п.'].map((text) => ({ text, isBold: true, align: 'center' }))],
      body: planned.map(({ year, share }, index) => [
        { text: year, align: 'center' },
        { text: decimal(share), align: 'center' },
        { text: index === 0 ? '–' : signed(planned[index - 1]!.share, share), align: 'center' },
      ]),
    },
    {
      kind: 'chart',
      id: 'target.chart',
      caption: numbering.figure('Целевая доля ШНОР, %'),
      form: 'lines',
      unit: '%',
      categories: planned.map(({ year }) => year),
      series: [{ name: 'Целевая доля', values: planned.map(({ share }) => share) }],
      max: null,
    },
  ];
}

/** «Целевая доля ШНОР: 16 % в 2020/2021, 8 % в 2021/2022, 0 % в 2022/2023 учебном году.» */
export function targetSentence(planned: readonly Planned[]): string {
  const parts = planned.map(({ year, share }) => `${percent(share)} в\u00a0${year}`);
  return typeset(`Целевая доля ШНОР от общего количества школ муниципалитета: ${parts.join(', ')} учебном году.`);
}

function fact(data: AssessmentData): string {
  const low = data.schools.filter(({ id }) => isLowPerforming(data, id)).length;
  const all = data.schools.length;
  if (low === 0)
    return typeset(`Сведений о том, какие школы отнесены к ШНОР в ${data.year} учебном году, в базе нет, фактическая доля не рассчитана.`);
  const known = `В базе к ШНОР в ${data.year} учебном году ${low === 1 ? 'отнесена' : 'отнесены'} ${counted(low, schoolForms)}`;
  if (low === all) return typeset(`${known}; других школ муниципалитета в базе нет, поэтому фактическая доля не рассчитана.`);
  return typeset(`${known} из ${decimal(all)}, внесённых в базу (${shareOf(low, all, 1)}).`);
}
