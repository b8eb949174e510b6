import { indicatorRows } from '../instrument/changes.ts';
import { numberOf, type Context as InstrumentContext } from '../instrument/context.ts';
import { lineInProse } from '../assessment/measures.ts';
import { part } from '../competence/context.ts';
import { heading, list, paragraph, statement, type Statement } from '../monitoring/blocks.ts';
import { shortOf } from '../risks/context.ts';
import { ofCount } from '../phrasing/plural.ts';
import { percent } from '../phrasing/numbers.ts';
import { capitalised, listed } from '../phrasing/text.ts';
import type { Block } from '../tree.ts';
import type { Context } from './context.ts';
import { formCauses } from './people.ts';
import { possibleCauses } from '../competence/causes.ts';
import { competencePart } from '../competence/sources.ts';
import { itemSource } from '../instrument/criteria.ts';
import { narrowedTo, paths } from '../../model/paths.ts';
import { riskPart } from '../risks/sources.ts';
import { schoolCard } from './passport.ts';
import { linesText, lineSource, ofCases, resultRows } from './results.ts';

/** Section 7: what the school can lean on, each from a figure. */
export function strengthBlocks(context: Context): readonly Block[] {
  const start = heading('strengths', context.numbering.section('Сильные стороны'));
  const items = [
    ...results(context),
    ...levels(context),
    ...risks(context),
    ...indicators(context.outcomes),
    ...indicators(context.development),
    ...marks(context),
  ];
  return items.length === 0
    ? [start, ...paragraph('strengths.none', 'По данным года сильные стороны не выделены.')]
    : [start, ...list('strengths.list', items, true)];
}

/** Section 8: causes held possible by the methodist, then what stands beside low levels in the forms. */
export function causeBlocks(context: Context): readonly Block[] {
  const { causes, numbering, typed, school } = context;
  const own = { title: 'Динамика результатов: возможные причины', path: narrowedTo(paths.resultDynamics, { school: school.id }) };
  const start = heading('causes', numbering.section('Возможные причины низких результатов'));
  const items = [
    ...causes.map((text) => statement(`${capitalised(typed(text)).replace(/\.$/, '')} (указано методистом).`, own)),
    ...formCauses(context.competence).map((text) =>
      statement(text, ...possibleCauses(context.competence).flatMap(({ sources }) => sources)),
    ),
  ];
  return items.length === 0
    ? [start, ...paragraph('causes.none', 'Методист возможных причин не указал; по данным форм ни одно обстоятельство не выделяется.')]
    : [start, ...list('causes.list', items, true)];
}

function results(context: Context): readonly Statement[] {
  const rows = resultRows(context);
  const better = rows.filter(({ group, last }) => group !== null && last < group);
  const compared = rows.filter(({ before }) => before !== null);
  const down = compared.filter(({ before, last }) => last < before!).toSorted((a, b) => b.before! - b.last - (a.before! - a.last));
  const [most] = down;
  return [
    ...(better.length === 0
      ? []
      : [
          statement(
            `Доля низких результатов ниже, чем по муниципалитету: ${linesText(better)}.`,
            ...better.map((row) => lineSource(context, row)),
          ),
        ]),
    ...(most === undefined
      ? []
      : [
          statement(
            `Доля низких результатов за год снизилась в ${down.length} ${ofCount(compared.length, ofCases)}, более всего – ${lineInProse(most)} (с ${percent(most.before!)} до ${percent(most.last)}).`,
            ...down.map((row) => lineSource(context, row)),
          ),
        ]),
  ];
}

function levels({ competence }: Context): readonly Statement[] {
  const { now, levels: scale } = competence;
  const top = scale.at(-1)!;
  const count = now.whole.byLevel[top.code] ?? 0;
  const up = now.changes.filter(({ direction }) => direction === 'up').length;
  return [
    ...(count === 0
      ? []
      : [
          statement(
            `${top.what} (уровень ${top.title}) – ${part(count, now.whole.determined, competence)}.`,
            competencePart(competence, 'teachers', { level: top.code, name: `уровень ${top.title}` }),
          ),
        ]),
    ...(up === 0
      ? []
      : [
          statement(
            `Уровень предметных компетенций повысился – ${up} ${ofCount(now.changes.length, ['сопоставимой оценки', 'сопоставимых оценок'])}.`,
            competencePart(competence, 'dynamics'),
          ),
        ]),
  ];
}

function risks({ risks: of, yearBefore }: Context): readonly Statement[] {
  const gone = of.now.changes.flatMap(({ change }) => change.gone).map((factor) => shortOf(factor, of));
  return gone.length === 0
    ? []
    : [statement(`По сравнению с ${yearBefore} учебным годом больше не подтверждаются риски: ${listed(gone)}.`, riskPart(of, 'trends'))];
}

function indicators(of: InstrumentContext): readonly Statement[] {
  const better = indicatorRows(of).filter(({ values: [value] }) => value?.outcome === 'positive');
  return better.length === 0
    ? []
    : [
        statement(
          `«${of.instrument.shortTitle}»: положительная динамика – ${better.length} (показатели ${better
            .slice(0, 5)
            .map(({ item }) => `№ ${numberOf(item.id)}`)
            .join(', ')}${better.length > 5 ? ` и ещё ${better.length - 5}` : ''}).`,
          ...better.flatMap(({ item, values: [value] }) => (value ? (itemSource(of, value.form, item.id) ?? []) : [])),
        ),
      ];
}

function marks({ marks: all, school }: Context): readonly Statement[] {
  return all.flatMap(({ kind, basis }) =>
    kind === 'resilient' ? [statement(`Школа отнесена к резильентным: ${basis}.`, schoolCard(school))] : [],
  );
}
