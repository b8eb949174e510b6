import Fraction from 'fraction.js';
import type { RuleAlternative, RuleInForce } from '../../analysis/ruleInForce.ts';
import { heading, paragraph } from '../monitoring/blocks.ts';
import { instrumentSource } from '../instrument/criteria.ts';
import { teacherCompetence } from '../../instruments/k-teacher-competence.ts';
import { sourcedFrom } from '../sources.ts';
import { teacherSources } from './sources.ts';
import { byRule, entrySource, ruleBasis } from '../monitoring/rulesAnnex.ts';
import { decimal } from '../phrasing/numbers.ts';
import { separated } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import { onUnits, withUnits, type Context } from './context.ts';

/** Section 3: how the level is computed, under which rules, and what the other rules would change. */
export function method(context: Context): readonly Block[] {
  const { rules, numbering, levels } = context;
  const terms = rules.find(({ rule }) => rule === 'k-competence.terms');
  const boundary = rules.find(({ rule }) => rule === 'k-competence.boundary');
  return [
    {
      ...heading('method', numbering.section('Порядок расчёта')),
      sources: [...rules.map(({ register }) => entrySource(register)), instrumentSource({ instrument: teacherCompetence })],
    },
    ...(terms ? paragraph('method.terms', ...formula(terms, context)) : []),
    ...otherwise(context),
    ...paragraph(
      'method.scale',
      `Уровни по шкале приказа: ${levels.map(({ title, range, what }) => `${title} – ${range}, ${what.toLowerCase()}`).join('; ')} (приложение № 2, мониторинг компетенций, часть II).`,
    ),
    ...(boundary
      ? sourcedFrom(
          paragraph('method.boundary', ...points(boundary, context)),
          entrySource(boundary.register),
          ...teacherSources(context, context.formsAt(context.now.onBoundary)),
        )
      : []),
    ...paragraph(
      'method.shares',
      `Доли рассчитаны от числа ${context.unit.isTeacher ? 'педагогов' : 'оценок'} с определённым уровнем; расчёт точный, округлены только напечатанные значения.`,
    ),
  ];
}

/** № 1 that the methodist has entered against the subject form: whoever compares the two forms must not take it for a slip. */
function otherwise(context: Context): readonly Block[] {
  const forms = context.now.forms.filter(({ subjectPoints }) => subjectPoints !== undefined);
  if (forms.length === 0) return [];
  const known = context.now.forms.filter(({ answers }) => typeof answers['1'] === 'number').length;
  const each = forms.map((form) => `${context.person(form)}, ${form.subject} – ${Number(form.answers['1'])} вместо ${form.subjectPoints}`);
  return sourcedFrom(
    paragraph(
      'method.otherwise',
      `Показатель № 1 берётся из экспертной формы учителя; методистом указано иное значение с причиной ${withUnits(forms.length, known, context)}: ${separated(each, { separator: '; ', limit: 8, forms: context.unit.forms })}. Причины записаны в формах.`,
    ),
    ...teacherSources(context, forms),
  );
}

function formula(rule: RuleInForce, context: Context): readonly string[] {
  const { now } = context;
  const isWritten = rule.value === 'as-written';
  const absent = now.forms.filter((form, place) => form.answers['5'] === 'нет' && !now.missing.includes(place)).length;
  const scored = now.whole.determined;
  const what = isWritten
    ? 'Показатель рассчитан по формуле приказа по четырём показателям: Σ = (№ 1 + № 3 + № 4 + № 5) : N; тестовая оценка (показатель № 2) учтена справочно, так как в формулу приказа не включена.'
    : 'Показатель рассчитан по пяти показателям: Σ = (№ 1 + № 2 + № 3 + № 4 + № 5) : N; тестовая оценка (показатель № 2) в формулу приказа не включена и учтена по решению муниципалитета.';
  const left = scored === 0 ? '' : `Показатель № 5 имеет значение «нет» и в расчёт не входит ${withUnits(absent, scored, context)}.`;
  const other = rule.alternatives.map((alternative) =>
    effect(alternative, isWritten ? 'При учёте теста' : 'По формуле приказа без теста', context),
  );
  return [what, left, ruleBasis(rule, context.isPublic), ...other];
}

function effect({ changed, moves }: RuleAlternative, condition: string, context: Context): string {
  if (changed === 0) return `${condition} результаты года не изменились бы.`;
  const moved = moves.reduce((sum, { count }) => sum + count, 0);
  const levels = moves.map(({ from, to, count }) => `${to} вместо ${from} – ${count}`).join(', ');
  const same = changed - moved;
  const scored = context.now.whole.determined;
  const first =
    moved === 0
      ? `${condition} ни один уровень не изменился бы`
      : `${condition} уровень изменился бы ${withUnits(moved, scored, context)} – ${levels}`;
  const second = same === 0 ? '' : `; ${onUnits(same, context)} изменился бы итог при том же уровне`;
  return `${first}${second}.`;
}

/** Totals that the order leaves in no band, point by point. */
function points(rule: RuleInForce, context: Context): readonly string[] {
  const { now, levels, isPublic } = context;
  const titleOf = (code: string | null): string => levels.find((level) => level.code === code)?.title ?? '';
  const other = new Map(rule.alternatives.flatMap(({ moves }) => moves.map(({ from, to }) => [from, to])));
  const groups = [...Map.groupBy(context.formsAt(now.onBoundary), ({ score }) => (score?.status === 'scored' ? score.total : ''))];
  const beyond = context.formsAt(now.outOfScale);
  return [
    ...(groups.length === 0 ? ['Итогов, которые приказ не относит ни к одному уровню (0,3; 0,5; 1,6), нет.'] : []),
    ...groups.map(([total, forms]) => {
      const { score } = forms[0]!;
      const level = titleOf(score?.status === 'scored' ? score.level : null);
      const would = other.get(level);
      return `Итог ровно ${decimal(new Fraction(total), 2)} балла получен ${withUnits(forms.length, now.whole.determined, context)}: приказ не относит это значение ни к одному уровню; ${byRule(rule, isPublic)}, оно отнесено к уровню ${level}.${would === undefined ? '' : ` При ином правиле был бы уровень ${would}.`}`;
    }),
    ...(beyond.length === 0
      ? []
      : [
          `Итог выше верхней границы шкалы (1,75) получен ${withUnits(beyond.length, now.whole.determined, context)}: уровень D с отметкой «вне шкалы приказа».`,
        ]),
  ];
}
