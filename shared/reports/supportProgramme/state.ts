import { baseDisagreements } from '../../engine/shares/baseDisagreements.ts';
import { impliedWholes, wholeElsewhere } from '../../engine/shares/impliedWholes.ts';
import { heading, list, paragraph } from '../monitoring/blocks.ts';
import { shortDate } from '../phrasing/dates.ts';
import { counted, school as schoolForms } from '../phrasing/plural.ts';
import { inQuotes, listed } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { paths } from '../../model/paths.ts';
import { requisitesSource } from '../monitoring/ground.ts';
import { over } from '../sources.ts';
import { cardSource, sourcesOf, valueOf, type Context, type SupportForm, type SupportSchool } from './context.ts';
import { figures, perSchool } from './perSchool.ts';

/** «Пояснительная записка»: the ground, the schools, and what figures of the schools the note of the order names. */
export function explanatoryBlocks(context: Context): readonly Block[] {
  const { schools, year } = context;
  const low = schools.filter(({ status }) => status?.status === 'shnor');
  const bases = [...new Set(low.map(({ status }) => status!.basis).filter((text) => text !== ''))];
  const rest = schools.filter(({ status }) => status?.status !== 'shnor').map(({ name }) => name);
  const isOne = schools.length === 1;
  const listedText =
    low.length === 0
      ? `Сведений об отнесении ${isOne ? 'школы' : 'школ'} к школам с низкими образовательными результатами в ${year} учебном году в базе нет.`
      : isOne
        ? `В ${year} учебном году ${low[0]!.name} отнесена к школам с низкими образовательными результатами${groundOf(bases)}.`
        : `В ${year} учебном году к школам с низкими образовательными результатами отнесены: ${listed(low.map(({ name }) => name))}${groundOf(bases)}.`;
  const further = figures(context, ({ outcomes }) => valueOf(outcomes, '18'));
  return [
    over(heading('explanatory', 'Пояснительная записка'), requisitesSource, ...context.schools.map(cardSource)),
    ...paragraph('explanatory.ground', groundText(context)),
    ...paragraph(
      'explanatory.schools',
      `Программа составлена по ${isOne ? 'одной школе' : `${schools.length} школам`}. ${listedText}`,
      low.length > 0 && rest.length > 0 ? `По остальным школам сведений об отнесении нет: ${listed(rest)}.` : '',
    ),
    ...withSources(
      paragraph(
        'explanatory.further',
        further.length === 0
          ? ''
          : `По программам дополнительного образования занимаются: ${perSchool(context, further)} обучающихся (показатель № 18 формы «Предметные результаты»).`,
      ),
      context,
      ({ outcomes }) => [outcomes],
    ),
  ];
}

/** More contradictions than this are for the forms, not for the programme. */
const shownDoubts = 15;

/** What the programme rests on, what is missing and what figures of one form contradict each other. */
export function dataBlocks(context: Context): readonly Block[] {
  const missing = missingForms(context);
  const doubts = disagreements(context);
  const given = context.schools.flatMap((school) => present(school));
  const signed = given.filter(({ signedOn }) => signedOn !== null).length;
  return [
    over(
      heading('data', 'Полнота и согласованность данных'),
      ...[context.forms.passport, context.forms.conditions, context.forms.outcomes].map((instrument) => ({
        title: `${instrument.shortTitle}: все формы`,
        path: paths.monitoring(instrument.id),
      })),
    ),
    ...paragraph(
      'data.text',
      `В программе ${counted(context.schools.length, schoolForms)}; использовано форм: ${given.length}, из них подписано ${signed}.`,
      missing.length === 0 ? 'Стартовые формы представлены все.' : `Не представлены: ${missing.join('; ')}.`,
    ),
    ...(doubts.length === 0
      ? []
      : [
          ...paragraph('data.doubts', 'Числа и доли, которые не согласуются между собой (значения приведены так, как даны в формах):'),
          ...withSources(list('data.doubts.list', doubts.slice(0, shownDoubts), false), context, present),
          ...paragraph(
            'data.doubts.rest',
            doubts.length > shownDoubts ? `Ещё расхождений: ${doubts.length - shownDoubts}; каждое названо в форме своей школы.` : '',
          ),
        ]),
  ];
}

/** «социальный паспорт – ООШ № 2» for each form that the programme wants and the base does not have. */
export function missingForms({ schools, forms }: Context): readonly string[] {
  const wanted: readonly (readonly [string, (school: SupportSchool) => SupportForm | null])[] = [
    [forms.passport.shortTitle, ({ passport }) => passport],
    [forms.outcomes.shortTitle, ({ outcomes }) => outcomes],
    [`${forms.conditions.shortTitle}, стартовая оценка`, ({ start }) => start],
  ];
  return wanted.flatMap(([title, pick]) => {
    const without = schools.filter((school) => pick(school) === null).map(({ name }) => name);
    return without.length === 0 ? [] : [`«${title}»${schools.length === 1 ? '' : ` – ${listed(without)}`}`];
  });
}

/** Contradictions among counts and shares, named by school. */
export function disagreements({ schools }: Context): readonly string[] {
  return schools.flatMap((school) => {
    const said = ({ form }: SupportForm, sentence: string) =>
      `${schools.length === 1 ? '' : `${school.name}, `}«${form.shortTitle}»: ${sentence}`;
    const within = present(school).flatMap((one) => baseDisagreements(one.form, one.answers).map(({ sentence }) => said(one, sentence)));
    return [...within, ...betweenForms(school).map((sentence) => said(school.start!, sentence))];
  });
}

/** The wholes that the conditions and the outcomes of one school imply. */
function betweenForms({ start, outcomes }: SupportSchool): readonly string[] {
  if (!start || !outcomes) return [];
  const elsewhere = impliedWholes(outcomes.form, outcomes.answers);
  return impliedWholes(start.form, start.answers).flatMap((own) => {
    const whole = elsewhere.find(({ base }) => base === own.base);
    return (whole && wholeElsewhere(own, { title: outcomes.form.shortTitle, whole })) ?? [];
  });
}

function present({ passport, outcomes, start, control }: SupportSchool): readonly SupportForm[] {
  return [passport, outcomes, start, control].filter((form) => form !== null);
}

/** The same blocks with the forms that they speak of. */
export function withSources(
  blocks: readonly Block[],
  { schools }: Context,
  pick: (school: SupportSchool) => readonly (SupportForm | null)[],
): readonly Block[] {
  return blocks.map((block) => ({ ...block, sources: sourcesOf(schools, pick) }));
}

function groundText({ municipality }: Context): string {
  const { orderTitle, orderNumber, orderOn } = municipality;
  if (orderTitle === '' && orderNumber === '') return 'Реквизиты документа, которым утверждена программа, в базе не указаны.';
  const requisites = `${orderOn === null ? '' : ` от ${shortDate(orderOn)}`}${orderNumber === '' ? '' : ` № ${orderNumber}`}`;
  const name = orderTitle === '' ? '' : `: ${inQuotes(orderTitle)}`;
  return `Основание – документ${requisites}${name}.`;
}

function groundOf(bases: readonly string[]): string {
  return bases.length === 0 ? '' : ` (основание: ${bases.join('; ')})`;
}
