import type { CompetenceForm } from '../../analysis/competenceForm.ts';
import type { Advice } from '../monitoring/advice.ts';
import { countedGenitive } from '../phrasing/plural.ts';
import { bySchool, lowLevels, onePerTeacher, peopleOf, units, type Context } from './context.ts';
import { formsOf, lowForms } from './conclusions.ts';
import { entrySource } from '../monitoring/rulesAnnex.ts';
import { competencePart, teacherSources } from './sources.ts';
import { topDeficits } from './deficits.ts';

/** Sections 8 and 9: to the authority, the centre and the heads of schools, each from a figure with its number of people. */
export function competenceAdvice(context: Context): readonly Advice[] {
  return [...authority(context), ...centre(context), ...schools(context)];
}

/** Calendar year in which the next school year begins. */
const startOf = ({ next }: Context): string => next.slice(0, 4);

function authority(context: Context): readonly Advice[] {
  const { now, rules, isOne } = context;
  const low = now.schools.filter(({ key }) => key.isLow).length;
  const open = rules.filter(({ decision, alternatives }) => decision === null && alternatives.some(({ moves }) => moves.length > 0));
  const missing = context.formsAt(now.missing);
  return [
    ...(now.whole.determined === 0
      ? []
      : [
          {
            to: 'authority',
            text: isOne
              ? 'рассмотреть результаты с руководителем школы'
              : `рассмотреть результаты на совещании с руководителями ШНОР (${low})`,
            term: `до 31.08.${startOf(context)}`,
            measure: isOne
              ? 'рассмотрение результатов с руководителем школы'
              : 'совещание с руководителями ШНОР по результатам мониторинга',
            document: 'протокол совещания',
            sources: [competencePart(context, 'levels')],
            isCommon: true,
          } as const,
        ]),
    ...open.map(({ title, alternatives, register }): Advice => ({
      to: 'authority',
      text: `принять решение о правиле расчёта: сейчас применяется «${title}», при ином правиле изменился бы уровень (${units(
        alternatives.flatMap(({ moves }) => moves).reduce((sum, { count }) => sum + count, 0),
        context,
      )})`,
      term: `до 31.08.${startOf(context)}`,
      measure: 'решение о правиле расчёта уровня',
      document: 'приказ или запись о решении',
      sources: [entrySource(register)],
    })),
    ...(missing.length === 0
      ? []
      : [
          {
            to: 'authority',
            text: `обеспечить представление недостающих сведений (${units(missing.length, context)}${isOne ? '' : `: ${bySchool(missing)}`})`,
            term: `до 01.09.${startOf(context)}`,
            measure: `представление недостающих сведений (${units(missing.length, context)})`,
            responsible: isOne ? 'директор' : 'директора школ, методисты',
            document: 'заполненные формы',
            sources: teacherSources(context, missing),
            isCommon: true,
          } as const,
        ]),
  ];
}

function centre(context: Context): readonly Advice[] {
  const { now, next, levels } = context;
  const [first, second] = levels;
  const systemic = formsOf(context, first!.code);
  const local = formsOf(context, second!.code);
  const untrained = lowForms(context).filter(({ answers }) => answers['3'] === 0);
  const weak = now.forms.filter(({ methodLevel }) => methodLevel === 'insufficient');
  const sections = topDeficits(now.subjectDeficits, context, 5);
  const methods = topDeficits(now.methodDeficits, context, 3);
  const where = (forms: readonly CompetenceForm[]): string => (context.isOne ? '' : `: ${bySchool(onePerTeacher(forms))}`);
  const during = `в течение ${next} учебного года`;
  const advice = (isNeeded: boolean, one: Omit<Advice, 'to'>): readonly Advice[] => (isNeeded ? [{ to: 'centre', ...one }] : []);
  return [
    ...advice(systemic.length > 0, {
      text: `закрепить тьюторов за педагогами с системными дефицитами, уровень ${first!.title} (${persons(systemic)}${where(systemic)})`,
      term: `до 15.09.${startOf(context)}`,
      measure: `закрепление тьюторов за педагогами уровня ${first!.title} (${persons(systemic)})`,
      document: 'приказ о закреплении, планы индивидуальной работы',
      sources: teacherSources(context, systemic),
    }),
    ...advice(local.length > 0, {
      text: `предложить педагогам с локальными дефицитами, уровень ${second!.title} (${persons(local)}${where(local)}), консультации по названным ими разделам программы`,
      term: `до 01.10.${startOf(context)}`,
      measure: `консультации педагогов уровня ${second!.title} (${persons(local)})`,
      document: 'журнал консультаций',
      sources: teacherSources(context, local),
    }),
    ...advice(untrained.length > 0, {
      text: `направить на повышение квалификации педагогов уровней ${first!.title} и ${second!.title}, которые не проходили его в течение года (${persons(untrained)})`,
      term: during,
      measure: `повышение квалификации педагогов уровней ${first!.title} и ${second!.title} (${persons(untrained)})`,
      document: 'удостоверения',
      sources: teacherSources(context, untrained, '3'),
    }),
    ...advice(sections.length > 0, {
      text: `провести занятия по разделам программы, названным несколькими педагогами: ${sections.join('; ')}`,
      term: during,
      measure: 'занятия по разделам программы, названным несколькими педагогами',
      document: 'план и листы регистрации',
      sources: [competencePart(context, 'deficits')],
    }),
    ...advice(methods.length > 0, {
      text: `включить в план методической работы темы, названные несколькими педагогами: ${methods.join('; ')}`,
      term: `до 15.09.${startOf(context)}`,
      measure: 'темы методических дефицитов в плане методической работы',
      document: 'план методической работы',
      sources: [competencePart(context, 'deficits')],
    }),
    ...advice(weak.length > 0, {
      text: `посетить уроки педагогов с недостаточным уровнем методических компетенций (${persons(weak)}${where(weak)})`,
      term: `до 31.12.${startOf(context)}`,
      measure: `посещение уроков педагогов с недостаточным методическим уровнем (${persons(weak)})`,
      document: 'карты посещения уроков',
      sources: teacherSources(context, weak),
    }),
  ];
}

function schools(context: Context): readonly Advice[] {
  const { now, levels, isOne } = context;
  const term = `до 15.09.${startOf(context)}`;
  const rows = now.schools.flatMap(({ key, forms: places }) => {
    const forms = context.formsAt(places);
    const low = lowLevels.map((code) => forms.filter(({ score }) => score?.status === 'scored' && score.level === code));
    const byLevel = low.flatMap((list, index) => (list.length === 0 ? [] : [`уровень ${levels[index]!.title} – ${peopleOf(list)}`]));
    const lowPeople = low.flat();
    const missing = forms.filter((_, index) => now.missing.includes(places[index]!));
    return [
      ...(lowPeople.length === 0
        ? []
        : [
            {
              name: key.name,
              what: `согласовать с ${instrumental(lowPeople)} план восполнения дефицитов (${byLevel.join(', ')}) – ${term}`,
              forms: lowPeople,
              kind: 'plan' as const,
            },
          ]),
      ...(missing.length === 0
        ? []
        : [
            {
              name: key.name,
              what: `представить недостающие сведения (${units(missing.length, context)}) – до 01.09.${startOf(context)}`,
              forms: missing,
              kind: 'data' as const,
            },
          ]),
    ];
  });
  const advice = Map.groupBy(rows, ({ name }) => name);
  const said = (text: string, forms: readonly CompetenceForm[]): Advice => ({
    to: 'schools',
    text,
    term: '',
    measure: null,
    document: '',
    sources: teacherSources(context, forms),
  });
  const texts = isOne
    ? rows.map(({ what, kind, forms }): Advice => ({ ...said(what, forms), ...(kind === 'data' ? { isCommon: true } : {}) }))
    : [...advice].map(([name, list]): Advice =>
        said(
          `${name}: ${list.map((one) => one.what).join(', ')}`,
          list.flatMap((one) => one.forms),
        ),
      );
  if (rows.every(({ kind }) => kind !== 'plan')) return texts;
  const table: Advice = {
    to: 'schools',
    text: null,
    term,
    measure: `составление планов восполнения дефицитов педагогов уровней ${levels[0]!.title} и ${levels[1]!.title} (${persons(lowForms(context))})`,
    document: 'планы индивидуальной работы',
    sources: teacherSources(context, lowForms(context)),
  };
  return [...texts, table];
}

function persons(forms: readonly CompetenceForm[]): string {
  return `${peopleOf(forms)} чел.`;
}

/** «с 1 педагогом», «с 3 педагогами» */
function instrumental(forms: readonly CompetenceForm[]): string {
  return countedGenitive(peopleOf(forms), ['педагогом', 'педагогами']);
}
