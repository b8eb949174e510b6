import Fraction from 'fraction.js';
import { exactValue } from '../../engine/pointsBand.ts';
import { paths } from '../../model/paths.ts';
import { signed } from '../phrasing/change.ts';
import { decimal, percent, rounded } from '../phrasing/numbers.ts';
import { counted, school as schoolForms } from '../phrasing/plural.ts';
import { typeset } from '../phrasing/text.ts';
import type { Block, Source } from '../tree.ts';
import type { AssessmentData } from './comparison.ts';
import { paragraph } from './introduction.ts';
import type { Numbering } from './numbering.ts';

type Planned = { readonly year: string; readonly share: number; readonly fact: Fact | null };

/** `words`: «2 из 12»; empty where only a share was entered. */
type Fact = { readonly share: Fraction; readonly words: string; readonly isOfBase: boolean };

/** Target shares of low-performing schools by school year, with the facts beside them. */
export function plannedShares(data: AssessmentData): readonly Planned[] {
  return data.targets
    .flatMap(({ year, share, fact = null }) => (share === null ? [] : [{ year, share, fact: entered(fact) ?? ofBase(data, year) }]))
    .toSorted((a, b) => a.year.localeCompare(b.year));
}

export const targetSource: Source = { title: 'Результаты: целевая доля ШНОР', path: paths.results };

/** Plan and fact of each year, what can be said of the report's year; nothing where no target is set. */
export function targetBlocks(data: AssessmentData, numbering: Numbering): readonly Block[] {
  const planned = plannedShares(data);
  if (planned.length === 0) return [];
  const hasFacts = planned.some(({ fact }) => fact !== null);
  const sources = [targetSource];
  return [
    { kind: 'heading', id: 'target.title', level: 2, text: `${numbering.subsection()} Целевой показатель: доля ШНОР` },
    { ...paragraph('target.text', `${targetSentence(planned)} ${factSentence(data, planned)}`), sources },
    {
      kind: 'table',
      id: 'target.table',
      caption: numbering.table('Снижение доли школ с низкими результатами обучения от общего количества школ муниципалитета: план и факт'),
      widths: [34, 32, 32, 42, 32],
      head: [
        ['Учебный год', 'Целевая доля, %', 'Изменение, п.п.', 'Фактическая доля, %', 'Отклонение, п.п.'].map((text) => ({
          text,
          isBold: true,
          align: 'center',
        })),
      ],
      body: planned.map(({ year, share, fact }, index) =>
        [
          year,
          decimal(share),
          index === 0 ? '–' : signed(planned[index - 1]!.share, share),
          fact === null ? 'нет данных' : `${decimal(fact.share)}${fact.words === '' ? '' : ` (${fact.words})`}`,
          fact === null ? '–' : signedText(excessOf(fact, share)),
        ].map((text) => ({ text, align: 'center' })),
      ),
      sources,
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
        ...(hasFacts ? [{ name: 'Фактическая доля', values: planned.map(({ fact }) => fact && rounded(fact.share, 1).valueOf()) }] : []),
      ],
      max: null,
      sources,
    },
  ];
}

/** «Целевая доля ШНОР: 16 % в 2020/2021, 8 % в 2021/2022, 0 % в 2022/2023 учебном году.» */
export function targetSentence(planned: readonly Planned[]): string {
  const parts = planned.map(({ year, share }) => `${percent(share)} в\u00a0${year}`);
  return typeset(`Целевая доля ШНОР от общего количества школ муниципалитета: ${parts.join(', ')} учебном году.`);
}

/** «Фактическая доля ШНОР в 2020/2021 учебном году – 16,7 % (2 из 12), что на 0,7 п.п. выше целевой.» */
export function factSentence(data: AssessmentData, planned: readonly Planned[]): string {
  const { year } = data;
  const { share = null, fact = entered(data.targets.find((target) => target.year === year)?.fact ?? null) ?? ofBase(data, year) } =
    planned.find((one) => one.year === year) ?? {};
  if (!fact) return typeset(lackSentence(data));
  const excess = share === null ? null : excessOf(fact, share);
  const beside =
    excess === null ? '' : excess.compare(0) > 0 ? `, что на ${decimal(excess)} п.п. выше целевой` : ', целевой показатель достигнут';
  const words = fact.words === '' ? '' : ` (${fact.words}${fact.isOfBase ? ' школ, внесённых в базу' : ''})`;
  return typeset(`Фактическая доля ШНОР в ${year} учебном году – ${percent(fact.share)}${words}${beside}.`);
}

function entered(fact: number | { readonly count: number; readonly total: number } | null): Fact | null {
  const share = exactValue(fact);
  if (share === null || fact === null) return null;
  return { share, words: typeof fact === 'number' ? '' : `${decimal(fact.count)} из ${decimal(fact.total)}`, isOfBase: false };
}

/** Of the schools in the base, where it holds more than the listed ones. */
function ofBase(data: AssessmentData, year: string): Fact | null {
  const [low, all] = [lowIn(data, year), data.schools.length];
  if (low === 0 || low === all) return null;
  return { share: new Fraction(low, all).mul(100), words: `${decimal(low)} из ${decimal(all)}`, isOfBase: true };
}

function lackSentence(data: AssessmentData): string {
  const { year } = data;
  const low = lowIn(data, year);
  if (low === 0) return `Сведений о том, какие школы отнесены к ШНОР в ${year} учебном году, в базе нет, фактическая доля не рассчитана.`;
  return `В базе к ШНОР в ${year} учебном году ${low === 1 ? 'отнесена' : 'отнесены'} ${counted(low, schoolForms)}; других школ муниципалитета в базе нет, поэтому фактическая доля не рассчитана. Её можно внести в форму «Целевая доля ШНОР».`;
}

function lowIn({ schools, statuses }: AssessmentData, year: string): number {
  return schools.filter(({ id }) => statuses.some((one) => one.school === id && one.year === year && one.status === 'shnor')).length;
}

/** Fact less plan as they are printed. */
function excessOf({ share }: Fact, planned: number): Fraction {
  return rounded(share, 1).sub(rounded(planned, 1));
}

function signedText(change: Fraction): string {
  return `${change.compare(0) > 0 ? '+' : ''}${decimal(change)}`;
}
