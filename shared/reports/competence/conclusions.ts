import { heading, list, statement, type Statement } from '../monitoring/blocks.ts';
import { shareOf } from '../phrasing/numbers.ts';
import { countedGenitive, inHowMany, inSchools } from '../phrasing/plural.ts';
import type { Block } from '../tree.ts';
import { possibleCauses } from './causes.ts';
import { bySchool, bySubject, lowLevels, ofPeople, withUnits, type Context } from './context.ts';
import { topDeficits } from './deficits.ts';
import { changesBySchool, comparableMeans, signedPoints } from './dynamics.ts';
import { competencePart, teacherSources } from './sources.ts';
import { lowShareChange, meanText } from './results.ts';

/** Section 7: what follows from the figures. */
export function conclusions(context: Context): readonly Block[] {
  const { numbering } = context;
  const { now, before } = context;
  const systemicForms = formsOf(context, context.levels[0]!.code);
  const items: readonly Statement[] = [
    statement(levels(context), ...teacherSources(context, lowForms(context)), competencePart(context, 'levels')),
    statement(
      systemic(context),
      ...(systemicForms.length > 0 ? teacherSources(context, systemicForms) : [competencePart(context, 'levels')]),
    ),
    statement(dynamics(context), ...(before ? [competencePart(context, 'dynamics')] : [])),
    statement(deficits(context), competencePart(context, 'deficits')),
    statement(causes(context), ...possibleCauses(context).flatMap(({ sources }) => sources)),
    statement(completeness(context), ...teacherSources(context, context.formsAt(now.missing))),
  ].filter(({ text }) => text !== '');
  return items.length === 0 ? [] : [heading('conclusions', numbering.section('Выводы')), ...list('conclusions.list', items, true)];
}

function levels(context: Context): string {
  const { now, before, levels: scale } = context;
  if (now.whole.determined === 0) return '';
  const [first, second] = scale.map(({ title }) => title);
  const forms = lowForms(context);
  const change = lowShareChange(context);
  const compared = change === '' ? '' : `; по сравнению с ${before!.year} учебным годом доля ${change}`;
  const who = context.unit.isTeacher || forms.length === 0 ? '' : `, у ${ofPeople(forms)}`;
  return `Системные и локальные дефициты (уровни ${first} и ${second}) выявлены ${withUnits(forms.length, now.whole.determined, context)}${who}${compared}. Средний балл – ${meanText(now.whole.mean)}.`;
}

function systemic(context: Context): string {
  const { now, isOne, levels: scale } = context;
  const forms = formsOf(context, scale[0]!.code);
  if (now.whole.determined === 0) return '';
  if (forms.length === 0) return `Системных дефицитов (уровень ${scale[0]!.title}) нет.`;
  const schools = new Set(forms.map(({ school }) => school.id)).size;
  const where = isOne ? '' : ` ${inHowMany(schools, now.schools.length, inSchools)}: ${bySchool(forms)}`;
  return `Системные дефициты требуют восполнения${where}${isOne ? ' по предметам' : '; по предметам'}: ${bySubject(forms)}.`;
}

function dynamics(context: Context): string {
  const { now, before, isOne } = context;
  if (!before || now.changes.length === 0) return '';
  const count = (direction: string) => now.changes.filter((change) => change.direction === direction).length;
  const whole = now.changes.length;
  const up = count('up');
  const down = count('down');
  const rows = isOne
    ? []
    : changesBySchool(context).map(({ name, changes }) => {
        const means = comparableMeans(changes, context);
        return { name, text: signedPoints(means.before, means.now) };
      });
  const losing = rows.filter(({ text }) => text !== '0' && !text.startsWith('+')).map(({ name, text }) => `${name} (${text})`);
  return `Из ${countedGenitive(whole, context.unit.isTeacher ? ['сопоставимого педагога', 'сопоставимых педагогов'] : ['сопоставимой оценки', 'сопоставимых оценок'])} уровень повысился ${changedText(up, whole, context)}, понизился ${changedText(down, whole, context)}.${losing.length === 0 ? '' : ` Средний балл снизился: ${losing.join(', ')}.`}`;
}

function deficits(context: Context): string {
  const { now, next } = context;
  const top = [...topDeficits(now.subjectDeficits, context, 2), ...topDeficits(now.methodDeficits, context, 1)];
  return top.length === 0 ? '' : `Наиболее распространённые дефициты, подлежащие устранению в ${next} учебном году: ${top.join('; ')}.`;
}

function causes(context: Context): string {
  if (context.now.whole.determined === 0) return '';
  const titles = possibleCauses(context).map(({ title }) => title.slice(0, 1).toLowerCase() + title.slice(1));
  return titles.length === 0 ? '' : `Возможные причины: ${titles.join('; ')}.`;
}

function completeness(context: Context): string {
  const { now } = context;
  if (now.missing.length === 0) return '';
  return `Уровень не определён ${withUnits(now.missing.length, now.forms.length, context)}: после представления сведений выводы могут измениться.`;
}

/** «по 2 (5,9 %)», «у 2 (5,9 %)», «ни у одного» */
function changedText(count: number, whole: number, { unit }: Context): string {
  const before = unit.isTeacher ? 'у' : 'по';
  if (count === 0) return unit.isTeacher ? 'ни у одного' : 'ни по одной';
  return `${before} ${count} (${shareOf(count, whole, 1)})`;
}

/** Forms of the two lowest levels. */
export function lowForms(context: Context): Context['now']['forms'] {
  return lowLevels.flatMap((code) => formsOf(context, code));
}

export function formsOf({ now }: Context, level: string): Context['now']['forms'] {
  return now.forms.filter(({ score }) => score?.status === 'scored' && score.level === level);
}
