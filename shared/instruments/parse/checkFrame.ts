import type { Instrument, PrintedForm, Window } from '../../engine/instrument.ts';
import { discrepancies } from '../discrepancies.ts';
import { placedLeaves } from './checkItems.ts';
import type { Path, Report } from './problem.ts';
import { repeated } from './repeated.ts';

/** What stands around the items: periods, windows, printed form, conclusion, what is reported, crosswalk. */
export function checkFrame(instrument: Instrument, report: Report): void {
  const { about, alsoAbout = [], rounds, window, otherWindows = [], roundWindows = {}, onceRounds = [], perSubject, register } = instrument;
  if (repeated(rounds, (round) => round).length > 0) report(['rounds'], 'период назван дважды');
  if (repeated([about, ...alsoAbout], (kind) => kind).length > 0)
    report(['alsoAbout'], `«${about}» уже указано в about, или записи повторяются`);
  if (perSubject && (about === 'school' || about === 'municipality'))
    report(['perSubject'], 'по учебным предметам заполняются только формы о людях');
  if (window) checkWindow(window, ['window'], report);
  for (const [at, other] of otherWindows.entries()) checkWindow(other, ['otherWindows', at], report);
  for (const [round, own] of Object.entries(roundWindows)) {
    checkWindow(own, ['roundWindows', round], report);
    if (!rounds.some((known) => known === round)) report(['roundWindows', round], 'форма за такой период не заполняется');
  }
  for (const [at, round] of onceRounds.entries())
    if (!rounds.includes(round)) report(['onceRounds', at], 'форма за такой период не заполняется');
  for (const [at, number] of register.entries())
    if (!discrepancies.some((entry) => entry.number === number)) report(['register', at], `в Разночтениях нет записи № ${number}`);
  checkPrinted(instrument, report);
  checkConclusion(instrument, report);
  checkReported(instrument, report);
  checkCrosswalk(instrument, report);
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function checkWindow({ from, to }: Window, at: Path, report: Report): void {
  for (const [name, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const [, month = '', date = ''] = /^(\d\d)-(\d\d)$/.exec(day) ?? [];
    if (Number(date) < 1 || Number(date) > (lengths[Number(month) - 1] ?? 0))
      report([...at, name], `не день года: «${day}»; пишется так: 05-31 (29 февраля не указывается)`);
  }
  // A school year begins on 1 September.
  const place = (day: string) => (day >= '09-01' ? day : `13-${day}`);
  if (place(from) > place(to))
    report([...at, 'to'], 'срок кончается раньше, чем начинается, в пределах учебного года (с 1 сентября по 31 августа)');
}

function checkPrinted(instrument: Instrument, report: Report): void {
  const { printed } = instrument;
  const items = new Set(placedLeaves(instrument).map(({ item }) => item.id));
  const kinds = new Set([instrument.about, ...(instrument.alsoAbout ?? [])]);
  for (const part of ['header', 'footer'] as const)
    for (const [at, field] of (printed[part] ?? []).entries()) {
      const path = ['printed', part, at];
      if ('from' in field === 'item' in field) report(path, 'нужно одно из полей from и item');
      else if ('item' in field && !items.has(field.item)) report([...path, 'item'], `в форме нет показателя «${field.item}»`);
      for (const kind of field.askedOf ?? []) if (!kinds.has(kind)) report([...path, 'askedOf'], `форма заполняется не о «${kind}»`);
    }
  checkColumns(printed, report);
}

function checkColumns({ columns, columnsOver = [] }: PrintedForm, report: Report): void {
  for (const [at, { first, last }] of columnsOver.entries())
    if (first > last || last >= columns.length)
      report(['printed', 'columnsOver', at], `столбцов ${columns.length}: first и last считаются от 0, first не больше last`);
}

function checkConclusion(instrument: Instrument, report: Report): void {
  const { conclusion } = instrument;
  if (!conclusion) return;
  const placed = placedLeaves(instrument).map(({ item }) => item);
  const compared = new Set(placed.filter(({ kind }) => kind === 'two-period').map(({ id }) => id));
  if (compared.size === 0) report(['conclusion'], 'вывод делается по показателям в двух периодах (two-period), а их в форме нет');
  for (const [at, id] of (conclusion.of ?? []).entries())
    if (!compared.has(id)) report(['conclusion', 'of', at], `в форме нет показателя «${id}» в двух периодах`);
}

/** Load and effectiveness of each are read from samples, whatever else from any item. */
function checkReported(instrument: Instrument, report: Report): void {
  const { reported } = instrument;
  if (!reported) return;
  const kinds = new Map(placedLeaves(instrument).map(({ item }) => [item.id, item.kind]));
  const check = (id: string, at: Path, isOfSample: boolean) => {
    if (!kinds.has(id)) report(at, `в форме нет показателя «${id}»`);
    else if (isOfSample && kinds.get(id) !== 'sample') report(at, `показатель «${id}» – не выборка (sample)`);
  };
  const { load, each, changes = [], causes } = reported;
  if (load) for (const part of ['helpers', 'helped'] as const) check(load[part], ['reported', 'load', part], true);
  for (const [at, id] of (each?.items ?? []).entries()) check(id, ['reported', 'each', 'items', at], true);
  for (const [index, { items }] of changes.entries())
    for (const [at, id] of items.entries()) check(id, ['reported', 'changes', index, 'items', at], false);
  for (const [at, id] of (causes?.items ?? []).entries()) check(id, ['reported', 'causes', 'items', at], false);
}

function checkCrosswalk(instrument: Instrument, report: Report): void {
  const { crosswalk, version } = instrument;
  if (!crosswalk) return;
  if (crosswalk.from >= version) report(['crosswalk', 'from'], `ожидается версия меньше ${version}`);
  const items = new Set(placedLeaves(instrument).map(({ item }) => item.id));
  for (const id of Object.keys(crosswalk.items)) if (!items.has(id)) report(['crosswalk', 'items', id], `в форме нет показателя «${id}»`);
}
