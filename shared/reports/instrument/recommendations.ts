import { totalStep } from '../../engine/totalStep.ts';
import type { Advice } from '../monitoring/advice.ts';
import { namesOf, type Answered, type Context } from './context.ts';
import { inQuotes, listed } from '../phrasing/text.ts';
import { summaries } from './changes.ts';
import { criteriaAdvice, criteriaText } from './criteriaAdvice.ts';
import { listSource, totalSource } from './criteria.ts';
import { shortcomingSources, shortcomingsOf, type Shortcoming } from './shortcomings.ts';
import { levelOf, scoredOf } from './totals.ts';
import { byCriteria, byIndicators } from './words.ts';

/** To the authority, the centre and the schools: each from a figure, with its names. */
export function instrumentAdvice(context: Context): readonly Advice[] {
  return [...authority(context), ...criteriaAdvice(context), ...centre(context), ...schools(context)];
}

const startOf = ({ next }: Context): string => next.slice(0, 4);

function authority(context: Context): readonly Advice[] {
  const { missing, answered, isOne } = context;
  if (answered.length === 0) return [];
  const levels = answered.flatMap(({ name, filled }) => {
    const score = scoredOf(filled.score);
    const band = score && totalStep(score.trace, 'band');
    return score && band && band.need !== '' ? [`${answered.length === 1 ? '' : `${name}: `}уровень ${levelOf(score)} – ${band.need}`] : [];
  });
  return [
    {
      to: 'authority',
      text: `рассмотреть результаты мониторинга${levels.length > 0 && levels.length < 4 ? ` (${levels.join('; ')})` : notImprovedText(context)}`,
      term: `до 31.08.${startOf(context)}`,
      measure: 'рассмотрение результатов мониторинга',
      document: 'протокол совещания',
      sources: answered.flatMap((form) => totalSource(context, form) ?? []),
      isCommon: true,
    },
    ...(missing.length === 0
      ? []
      : [
          {
            to: 'authority',
            text: `обеспечить представление недостающих сведений (${namesOf(missing)})`,
            term: `до 01.09.${startOf(context)}`,
            measure: 'представление недостающих сведений',
            responsible: isOne ? 'директор' : 'ответственные за заполнение',
            document: 'заполненные формы',
            sources: [listSource(context)],
            isCommon: true,
          } as const,
        ]),
  ];
}

/** Schools that the monitoring found not improved, to be looked at. */
function notImprovedText(context: Context): string {
  const rows = summaries(context).filter(({ summary }) => summary.conclusion?.status === 'not-improved');
  const words = context.instrument.conclusion?.notImproved;
  if (rows.length === 0 || words === undefined || context.isOne) return '';
  return ` и меры по школам с выводом ${inQuotes(words)} (${listed(rows.map(({ form }) => form.name))})`;
}

function centre(context: Context): readonly Advice[] {
  const own = shortcomingsOf(context).filter(
    ({ forms, isCriterion }) => !isCriterion && forms.some(({ about }) => about.kind !== 'school'),
  );
  const common = shortcomingsOf(context).filter(
    ({ forms, isFrequent, isCriterion }) =>
      forms.length > 1 && (!isCriterion || isFrequent) && forms.every(({ about }) => about.kind === 'school'),
  );
  const ids = (list: typeof own) => list.map(({ id }) => id);
  const lackingIn = (list: typeof own) => list.flatMap((one) => shortcomingSources(context, one));
  return [
    ...(own.length === 0
      ? []
      : [
          {
            to: 'centre',
            text: `включить в план работы на ${context.next} учебный год устранение недостатков по ${byIndicators(ids(own))}`,
            term: `до 15.09.${startOf(context)}`,
            measure: `составление плана устранения недостатков (показателей: ${own.length})`,
            document: 'план работы',
            sources: lackingIn(own),
          } as const,
        ]),
    ...(common.length === 0
      ? []
      : [
          {
            to: 'centre',
            text: `подготовить методические рекомендации по ${common.every(({ isCriterion }) => isCriterion) ? byCriteria(ids(common)) : byIndicators(ids(common))}: недостатки общие для нескольких школ`,
            term: `до 01.10.${startOf(context)}`,
            measure: 'подготовка методических рекомендаций по общим недостаткам',
            document: 'методические рекомендации',
            sources: lackingIn(common),
          } as const,
        ]),
  ];
}

function schools(context: Context): readonly Advice[] {
  const all = shortcomingsOf(context);
  const forms = context.answered.filter(({ about }) => about.kind === 'school');
  const rows = forms.flatMap((form) => {
    const own = all.filter((shortcoming) => shortcoming.forms.includes(form));
    return own.length === 0 ? [] : [{ form, own }];
  });
  if (rows.length === 0) return [];
  const term = `до 15.09.${startOf(context)}`;
  return [
    ...rows.map(({ form, own }): Advice => ({
      to: 'schools',
      text: `${context.isOne ? '' : `${form.name}: `}${measuresText(form, own)} – ${term}`,
      term: '',
      measure: null,
      document: '',
      sources: own.flatMap((one) => shortcomingSources(context, { ...one, forms: [form] })),
    })),
    {
      to: 'schools',
      text: null,
      term,
      measure: `составление плана мер по ${all.every(({ isCriterion }) => isCriterion) ? 'отсутствующим критериям' : 'показателям с недостатками'}${context.isOne ? '' : ` (школ: ${rows.length})`}`,
      document: 'план мер школы',
      sources: rows.flatMap(({ form, own }) => own.flatMap((one) => shortcomingSources(context, { ...one, forms: [form] }))),
    },
  ];
}

/** Numbers of what is lacking; of criteria how many in each part of the order. */
function measuresText(form: Answered, own: readonly Shortcoming[]): string {
  const criteria = own.filter(({ isCriterion }) => isCriterion);
  const rest = own.filter(({ isCriterion }) => !isCriterion);
  return [
    rest.length === 0 ? '' : `принять меры по ${byIndicators(rest.map(({ id }) => id))}`,
    criteria.length === 0 ? '' : `обеспечить наличие критериев: ${criteriaText(form, criteria)}`,
  ]
    .filter((text) => text !== '')
    .join('; ');
}
