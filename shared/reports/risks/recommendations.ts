import type { Advice } from '../monitoring/advice.ts';
import { inHowMany, inSchools } from '../phrasing/plural.ts';
import { listed } from '../phrasing/text.ts';
import { entrySource } from '../monitoring/rulesAnnex.ts';
import { gapSources, pairSources } from './sources.ts';
import { bySchool, having, needless, withoutMeasure, working, type Context, type Pair } from './context.ts';

/** What each addressee can do about a factor: people and things are the authority's, teaching is the centre's. */
const resources = ['staff', 'equip'];
const methodical = ['competence', 'failure', 'motivation', 'language', 'disability'];

/** Recommendations to the authority, the centre with the curators, and the heads of schools; each follows from a figure. */
export function risksAdvice(context: Context): readonly Advice[] {
  return [...authority(context), ...centre(context), ...schools(context)];
}

function authority(context: Context): readonly Advice[] {
  const { now, rules, isOne, next } = context;
  const term = `до 31.08.${next.slice(0, 4)}`;
  const own = working(context).filter(({ risk }) => resources.includes(risk.factor));
  const open = rules.filter(({ decision, alternatives }) => decision === null && alternatives.some(({ changed }) => changed > 0));
  const forms = (['profile', 'selfAnalysis'] as const).flatMap((form) => {
    const names = now.schools.filter((entry) => entry[form] === null).map(({ school }) => school.name);
    const what = form === 'profile' ? 'рискового профиля' : 'карточки самоанализа';
    return names.length === 0 ? [] : [`${what}${isOne ? '' : ` (${listed(names)})`}`];
  });
  return [
    ...(working(context).length === 0
      ? []
      : [
          advice('authority', {
            text: isOne
              ? 'рассмотреть актуальные риски и меры с руководителем школы'
              : `рассмотреть актуальные риски (${working(context).length}) и меры на совещании с руководителями ШНОР`,
            term,
            measure: isOne ? 'рассмотрение рисков и мер с руководителем школы' : 'совещание с руководителями ШНОР по рискам и мерам',
            document: 'протокол совещания',
            sources: pairSources(context, working(context)),
            isCommon: true,
          }),
        ]),
    ...(own.length === 0
      ? []
      : [
          advice('authority', {
            text: `учесть при планировании кадров и оснащения: ${bySchool(own, context)}`,
            term,
            measure: `решения по кадрам и оснащению (${schoolCount(own, context)})`,
            document: 'приказ или план',
            sources: pairSources(context, own),
          }),
        ]),
    ...(forms.length === 0
      ? []
      : [
          advice('authority', {
            text: `обеспечить представление ${forms.join(', ')}`,
            term,
            measure: `представление ${forms.join(', ')}`,
            responsible: isOne ? 'директор' : 'директора школ',
            document: 'заполненные формы',
            sources: [...gapSources(context, 'profile'), ...gapSources(context, 'selfAnalysis')],
            isCommon: true,
          }),
        ]),
    ...open.map(({ title, alternatives, register }) =>
      advice('authority', {
        text: `принять решение о том, какая значимость означает диагностированный риск: сейчас применяется «${title}», при ином правиле состав рисков изменился бы${isOne ? '' : ` ${inHowMany(alternatives[0]!.changed, now.schools.length, inSchools)}`}`,
        term,
        measure: 'решение о правиле диагностирования риска',
        document: 'приказ или запись о решении',
        sources: [entrySource(register)],
      }),
    ),
  ];
}

function centre(context: Context): readonly Advice[] {
  const { now, next, isOne } = context;
  const own = working(context).filter(({ risk }) => methodical.includes(risk.factor));
  const noProtocol = now.schools.filter(({ protocol }) => protocol === null).map(({ school }) => school.name);
  const unseen = having(context, 'not-observed').filter(({ entry }) => entry.protocol !== null);
  return [
    ...(own.length === 0
      ? []
      : [
          advice('centre', {
            text: `включить в план методической помощи: ${bySchool(own, context)}`,
            term: `до 15.09.${next.slice(0, 4)}`,
            measure: `методическая помощь по актуальным рискам (${schoolCount(own, context)})`,
            document: 'план методической помощи',
            sources: pairSources(context, own),
          }),
        ]),
    ...(noProtocol.length === 0
      ? []
      : [
          advice('centre', {
            sources: gapSources(context, 'protocol'),
            text: `организовать посещение куратором${isOne ? '' : ` школ без протокола: ${listed(noProtocol)}`}`,
            term: `до 30.09.${next.slice(0, 4)}`,
            measure: isOne ? 'посещение школы куратором' : `посещение школ без протокола (${listed(noProtocol)})`,
            responsible: 'кураторы',
            document: 'протокол куратора',
          }),
        ]),
    ...(unseen.length === 0
      ? []
      : [
          advice('centre', {
            sources: pairSources(context, unseen),
            text: `при следующем посещении получить вывод по факторам, по которым его нет: ${bySchool(unseen, context)}`,
            term: `до 30.09.${next.slice(0, 4)}`,
            measure: 'наблюдение факторов, по которым вывода нет',
            responsible: 'кураторы',
            document: 'протокол куратора',
          }),
        ]),
  ];
}

function schools(context: Context): readonly Advice[] {
  const { next } = context;
  const term = `до 15.09.${next.slice(0, 4)}`;
  const lacking = withoutMeasure(context);
  const idle = needless(context);
  const found = having(context, 'found');
  const other = working(context).filter(({ risk }) => !resources.includes(risk.factor) && !methodical.includes(risk.factor));
  const one = (
    pairs: readonly Pair[],
    { text, measure, document }: { readonly text: string; readonly measure: string; readonly document: string },
  ) =>
    pairs.length === 0
      ? []
      : [
          advice('schools', {
            text: `${text}: ${bySchool(pairs, context)}`,
            term,
            measure: `${measure} (${schoolCount(pairs, context)})`,
            document,
            sources: pairSources(context, pairs),
          }),
        ];
  return [
    ...one(lacking, {
      text: 'указать меру и срок по актуальным рискам, для которых их нет',
      measure: 'определение мер и сроков по рискам без мер',
      document: 'карточка самоанализа',
    }),
    ...one(idle, {
      text: 'пересмотреть меры по рискам, которые не подтверждены',
      measure: 'пересмотр мер по неподтверждённым рискам',
      document: 'карточка самоанализа',
    }),
    ...one(found, {
      text: 'уточнить значимость факторов, выявленных наблюдением',
      measure: 'уточнение рискового профиля',
      document: 'рисковый профиль школы',
    }),
    ...one(other, {
      text: 'организовать внутри школы работу по рискам воспитательной среды и взаимодействия с родителями',
      measure: 'работа по рискам воспитательной среды',
      document: 'план работы школы',
    }),
  ];
}

function advice(to: Advice['to'], rest: Omit<Advice, 'to'>): Advice {
  return { to, ...rest };
}

function schoolCount(pairs: readonly Pair[], { isOne }: Context): string {
  const schoolsOf = new Set(pairs.map(({ entry }) => entry)).size;
  return isOne ? `рисков: ${pairs.length}` : `школ: ${schoolsOf}, рисков: ${pairs.length}`;
}
