import type Fraction from 'fraction.js';
import { exactValue } from '../../engine/pointsBand.ts';
import { signed } from '../phrasing/change.ts';
import { decimal, percent, rounded, shareOf } from '../phrasing/numbers.ts';
import { counted, school as schoolForms } from '../phrasing/plural.ts';
import { typeset } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { isLowPerforming, type AssessmentData } from './comparison.ts';
import { paragraph } from './introduction.ts';
import type { Numbering } from './numbering.ts';

type Planned = { readonly year: string; readonly share: number; readonly fact: Fraction | null };

/** Target shares of low-performing schools that are set, by school year, with the facts entered beside them. */
export function plannedShares({ targets }: AssessmentData): readonly Planned[] {
  return targets
    .flatMap(({ year, share, fact = null }) => (share === null ? [] : [{ year, share, fact: exactValue(fact) }]))
    .toSorted((a, b) => a.year.localeCompare(b.year));
}

/** The target share and what can be said about the fact; nothing where no target is set. */
export function targetBlocks(data: AssessmentData, numbering: Numbering): readonly Block[] {
  const planned = plannedShares(data);
  if (planned.length === 0) return [];
  const hasFacts = planned.some(({ fact }) => fact !== null);
  const head = ['Учебный год', 'Целевая доля, %', 'Изменение, п.п.', ...(hasFacts ? ['Фактическая доля, %'] : [])];
  return [
    { kind: 'heading', id: 'target.title', level: 2, text: `${numbering.subsection()} Целевой показатель: доля ШНОР` },
    paragraph('target.text', `${targetSentence(planned)} ${enteredFact(data) ?? factOfBase(data)}`),
    {
      kind: 'table',
      id: 'target.table',
      caption: numbering.table('Целевая доля ШНОР от общего количества школ муниципалитета'),
      widths: hasFacts ? [45, 40, 40, 40] : [60, 50, 55],
      head: [head.map((text) => ({ text, isBold: true, align: 'center' }))],
      body: planned.map(({ year, share, fact }, index) =>
        [
          year,
          decimal(share),
          index === 0 ? '–' : signed(planned[index - 1]!.share, share),
          ...(hasFacts ? [fact === null ? 'нет данных' : decimal(fact)] : []),
        ].map((text) => ({ text, align: 'center' })),
      ),
    },
    {
      kind: 'chart',
      id: 'target.chart',
      caption: numbering.figure(hasFacts ? 'Целевая и фактическая доля ШНОР, %' : 'Целевая доля ШНОР, %'),
      form: 'lines',
      unit: '%',
      categories: planned.map(({ year }) => year),
      series: [
        { name: 'Целевая доля', values: planned.map(({ share }) => share) },
        ...(hasFacts ? [{ name: 'Фактическая доля', values: planned.map(({ fact }) => fact?.valueOf() ?? null) }] : []),
      ],
      max: null,
    },
  ];
}

/** «Целевая доля ШНОР: 16 % в 2020/2021, 8 % в 2021/2022, 0 % в 2022/2023 учебном году.» */
export function targetSentence(planned: readonly Planned[]): string {
  const parts = planned.map(({ year, share }) => `${percent(share)} в\u00a0${year}`);
  return typeset(`Целевая доля ШНОР от общего количества школ муниципалитета: ${parts.join(', ')} учебном году.`);
}

/** «Фактическая доля ШНОР в 2020/2021 учебном году – 16,7 % (2 из 12), что на 0,7 п.п. выше целевой.» */
function enteredFact({ targets, year }: AssessmentData): string | null {
  const { share = null, fact = null } = targets.find((target) => target.year === year) ?? {};
  const exact = exactValue(fact);
  if (exact === null || fact === null) return null;
  const given = typeof fact === 'number' ? '' : ` (${decimal(fact.count)} из ${decimal(fact.total)})`;
  const excess = share === null ? null : rounded(exact, 1).sub(rounded(share, 1));
  const beside =
    excess === null
      ? ''
      : excess.s > 0n && excess.n > 0n
        ? `, что на ${decimal(excess)} п.п. выше целевой`
        : ', целевой показатель достигнут';
  return typeset(`Фактическая доля ШНОР в ${year} учебном году – ${percent(exact)}${given}${beside}.`);
}

function factOfBase(data: AssessmentData): string {
  const low = data.schools.filter(({ id }) => isLowPerforming(data, id)).length;
  const all = data.schools.length;
  if (low === 0)
    return typeset(`Сведений о том, какие школы отнесены к ШНОР в ${data.year} учебном году, в базе нет, фактическая доля не рассчитана.`);
  const known = `В базе к ШНОР в ${data.year} учебном году ${low === 1 ? 'отнесена' : 'отнесены'} ${counted(low, schoolForms)}`;
  if (low === all) return typeset(`${known}; других школ муниципалитета в базе нет, поэтому фактическая доля не рассчитана.`);
  return typeset(`${known} из ${decimal(all)}, внесённых в базу (${shareOf(low, all, 1)}).`);
}
