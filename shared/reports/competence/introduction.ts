import type { CompetenceForm } from '../../analysis/competenceForm.ts';
import { cell, heading, note, paragraph, spanned, table, title } from '../monitoring/blocks.ts';
import { groundText, requisitesSource, signedText } from '../monitoring/ground.ts';
import { shareOf } from '../phrasing/numbers.ts';
import { counted, countedGenitive, ofCount, ofTeachers, school as schoolForms } from '../phrasing/plural.ts';
import { listed } from '../phrasing/text.ts';
import { sourcedFrom } from '../sources.ts';
import type { Block } from '../tree.ts';
import { competencePart, teacherSource } from './sources.ts';
import { bySchool, onUnits, part, peopleOf, units, type Context } from './context.ts';

/** The order's own words on the aim of the monitoring. */
const aim =
  'Цель – отслеживание текущего состояния и оценка уровня сформированности предметных компетенций педагогических работников в ШНОР, обеспечение субъектов муниципальной образовательной системы актуальной, полной, достоверной и регулярно обновляемой информацией, необходимой для принятия управленческих решений на уровне муниципалитета, анализа и прогноза повышения качества общего образования.';

/** Sections 1 and 2: ground, aim, dates; who takes part and what is missing, with who owes it. */
export function introduction(context: Context): readonly Block[] {
  const { municipality, year, terms, now, numbering } = context;
  const begun = now.forms.filter(({ submission }) => submission !== null);
  return [
    { ...heading('ground', numbering.section('Основание, цель, сроки')), sources: [requisitesSource, competencePart(context, 'teachers')] },
    ...paragraph('ground.text', groundText(municipality, year, terms), signedText(begun.map(({ signedOn }) => signedOn))),
    ...paragraph('ground.aim', aim),
    { ...heading('completeness', numbering.section('Участники и полнота данных')), sources: [competencePart(context, 'teachers')] },
    ...paragraph('completeness.participants', ...participants(context)),
    ...sourcedFrom(missing(context), competencePart(context, 'missing')),
    ...paragraph('completeness.sources', ...sources(context)),
  ];
}

function participants(context: Context): readonly string[] {
  const { now, year, isOne, school, unit } = context;
  const low = now.schools.filter(({ key }) => key.isLow);
  const others = now.schools.filter(({ key }) => !key.isLow);
  const assessed = now.forms.filter((_, place) => !now.missing.includes(place));
  const all = peopleOf(now.forms);
  const done = peopleOf(assessed);
  const share =
    done === all
      ? `у ${all === 1 ? '' : 'всех '}${countedGenitive(all, ofTeachers)}, ${all === 1 ? 'преподающего' : 'преподающих'} учебные предметы независимой оценки`
      : `${done === 0 ? 'ни у одного' : `у ${done}`} ${ofCount(all, ofTeachers)}, преподающих учебные предметы независимой оценки${done === 0 ? '' : ` (${shareOf(done, all)})`}`;
  const listOf = (groups: typeof low): string => listed(groups.map(({ key }) => key.name));
  const who = isOne
    ? `Справка составлена по школе: ${school!.name}. ${low.length === 1 ? `В ${year} учебном году она отнесена к школам с низкими образовательными результатами (далее – ШНОР).` : `В ${year} учебном году к школам с низкими образовательными результатами (далее – ШНОР) она не отнесена.`} Уровень определён ${share}.`
    : low.length === 0
      ? `Школ, отнесённых в ${year} учебном году к школам с низкими образовательными результатами (далее – ШНОР), в базе нет. Уровень определён ${share}.`
      : `В мониторинге ${low.length === 1 ? 'участвовала' : 'участвовали'} ${counted(low.length, schoolForms)}, в ${year} учебном году ${low.length === 1 ? 'отнесённая' : 'отнесённые'} к школам с низкими образовательными результатами (далее – ШНОР): ${listOf(low)}. Уровень определён ${share}.`;
  const extra =
    isOne || others.length === 0
      ? ''
      : `Внесены также формы школ, не отнесённых в этом году к ШНОР (${listOf(others)}): ${units(
          others.reduce((sum, { forms }) => sum + forms.length, 0),
          context,
        )}; они входят в общие итоги.`;
  const several = unit.isTeacher
    ? ''
    : `Педагог, преподающий несколько предметов, оценивается по каждому, поэтому счёт ведётся по оценкам (один педагог – один предмет): всего ${units(now.forms.length, context)}.`;
  return [who, extra, several];
}

function missing(context: Context): readonly Block[] {
  const { now, numbering, isOne, unit } = context;
  const forms = context.formsAt(now.missing);
  if (forms.length === 0)
    return paragraph(
      'completeness.full',
      `Сведения представлены полностью: уровень определён по всем ${unit.isTeacher ? 'педагогам' : 'оценкам'}.`,
    );
  const notBegun = forms.filter(({ score }) => score === null).length;
  const parts = [
    ...(notBegun === 0 ? [] : [`форма не заполнена – ${notBegun}`]),
    ...(forms.length === notBegun ? [] : [`форма заполнена не полностью – ${forms.length - notBegun}`]),
  ];
  const where = isOne ? '' : `: ${bySchool(forms)}`;
  return [
    ...paragraph(
      'completeness.missing',
      `Не представлены сведения по ${part(forms.length, now.forms.length, context)}${where}. Из них ${parts.join(', ')}. По ним уровень не определялся.`,
    ),
    ...table({
      id: 'completeness.table',
      caption: numbering.table('Сведения, которые не представлены'),
      widths: isOne ? [52, 34, 62, 42] : [36, 44, 30, 46, 34],
      head: [[...(isOne ? [] : ['Школа']), 'Педагог', 'Предмет', 'Чего не хватает', 'Кто представляет'].map((text) => title(text))],
      body: missingRows(forms, context),
    }),
    ...note(
      'completeness.table.note',
      'Показатель № 1 берётся из формы для оценки предметных компетенций, которую заполняет методист; сведения для показателей № 3, 4, 5 представляет школа.',
    ),
  ];
}

function missingRows(forms: readonly CompetenceForm[], context: Context) {
  const rows = forms.map((form) => ({
    school: form.school.name,
    cells: [
      cell(context.person(form), { source: teacherSource(context, form) }),
      cell(form.subject),
      cell(lackOf(form), { source: teacherSource(context, form) }),
      cell(owedBy(form)),
    ] as const,
  }));
  return context.isOne ? rows.map(({ cells }) => cells) : spanned(rows.map(({ school, cells }) => [school, ...cells]));
}

function lackOf({ score }: CompetenceForm): string {
  switch (score?.status) {
    case undefined:
      return 'форма не заполнена';
    case 'incomplete':
      return `${score.missing.length === 1 ? 'показатель' : 'показатели'} № ${score.missing.join(', ')}`;
    case 'invalid':
      return 'недопустимые значения';
    case 'scored':
      return 'итог вне шкалы';
  }
}

function owedBy({ score }: CompetenceForm): string {
  if (score?.status !== 'incomplete') return 'школа, методист';
  const others = score.missing.some((item) => item !== '1');
  if (!score.missing.includes('1')) return 'школа';
  return others ? 'школа, методист' : 'методист';
}

function sources(context: Context): readonly string[] {
  const { now, isOne } = context;
  const without = (has: (form: CompetenceForm) => boolean, what: string): string => {
    const forms = now.forms.filter((form) => !has(form));
    return forms.length === 0 ? '' : `${what} нет ${onUnits(forms.length, context)}${isOne ? '' : ` (${bySchool(forms)})`}.`;
  };
  return [
    'Источники – форма мониторинга (показатели № 1, 2, 3, 4 и 5), формы для оценки предметных и методических компетенций учителя.',
    without(({ subjectForm }) => subjectForm !== null, 'Формы для оценки предметных компетенций'),
    without(({ methodLevel }) => methodLevel !== null, 'Уровня методических компетенций'),
  ];
}
