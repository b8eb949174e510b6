import { competenceAdvice } from '../competence/recommendations.ts';
import { instrumentAdvice } from '../instrument/recommendations.ts';
import { ofForm, type Advice } from '../monitoring/advice.ts';
import { withoutMeasure, working } from '../risks/context.ts';
import { pairSources } from '../risks/sources.ts';
import { formsSource, schoolsSource } from './sources.ts';
import { risksAdvice } from '../risks/recommendations.ts';
import { instrumentParts, type Context } from './context.ts';

/** What the single reports recommend, with what is common to them said once, and the decisions that the order asks for at the year's end. */
export function complexAdvice(context: Context): readonly Advice[] {
  const { competence, risks } = context;
  const single = [
    ...(competence.now.forms.length === 0 ? [] : competenceAdvice(competence)),
    ...(risks.now.schools.length === 0 ? [] : risksAdvice(risks)),
    ...instrumentParts.flatMap((part) =>
      instrumentAdvice(context[part]).map((advice) => ofForm(advice, context[part].instrument.shortTitle)),
    ),
  ];
  return [...common(context), ...single.filter(({ isCommon }) => isCommon !== true)];
}

function common(context: Context): readonly Advice[] {
  const { next, schools, owing, risks } = context;
  const year = next.slice(0, 4);
  const term = `до 31.08.${year}`;
  const forms = owing.flatMap((one) => one.forms).reduce((sum, { done, total }) => sum + total - done, 0);
  const actual = working(risks).length;
  const bare = withoutMeasure(risks).length;
  return [
    {
      to: 'authority',
      text:
        schools.length === 0
          ? 'рассмотреть результаты комплексного мониторинга'
          : `рассмотреть результаты комплексного мониторинга на совещании с руководителями ШНОР (${schools.length})`,
      term,
      measure: 'рассмотрение результатов комплексного мониторинга на совещании',
      document: 'протокол совещания',
      sources: [schoolsSource],
    },
    {
      to: 'authority',
      text: 'оформить управленческие решения по результатам анализа приказом, распоряжением или инструктивным письмом, назвав сроки и ответственных',
      term,
      measure: 'управленческие решения по результатам мониторинга',
      document: 'приказ',
      sources: [formsSource],
    },
    ...(actual === 0
      ? []
      : [
          {
            to: 'authority',
            text: `принять решения по рискам нового учебного года (актуальных – ${actual}${bare === 0 ? '' : `, без мер – ${bare}`})`,
            term,
            measure: `решения по актуальным рискам (${actual})`,
            document: 'приказ, планы школ',
            sources: pairSources(risks, working(risks)),
          } as const,
        ]),
    ...(forms === 0
      ? []
      : [
          {
            to: 'authority',
            text: `обеспечить представление недостающих сведений (форм: ${forms})`,
            term: `до 01.09.${year}`,
            measure: `представление недостающих сведений (форм: ${forms})`,
            responsible: 'директора школ, методисты',
            document: 'заполненные формы',
            sources: owing.map(({ name, path }) => ({ title: `Формы: ${name}`, path })),
          } as const,
        ]),
    {
      to: 'centre',
      text: 'разместить анализ и адресные рекомендации в разделе ШНОР на сайте и направить их письмом участникам (без фамилий)',
      term: `до 15.09.${year}`,
      measure: 'размещение анализа и рекомендаций на сайте, письма школам',
      document: 'ссылка на раздел сайта, письма',
      sources: [formsSource],
    },
  ];
}
