import { leaves } from '../../../../shared/engine/instrument.ts';
import { curatorProtocol } from '../../../../shared/instruments/k-curator-protocol.ts';
import { riskProfile } from '../../../../shared/instruments/k-risk-profile.ts';
import type { SubmissionKey } from '../../../../shared/model/records.ts';
import type { DemoForm } from '../demoForm.ts';
import { dayBetween, endOf } from './calendar.ts';
import { otherRisks, riskNotes, riskReopenReasons, verdictReasons } from './curatorTexts.ts';
import { schoolId } from './district.ts';
import { formLog } from './formLog.ts';
import { seeded, type Random } from './random.ts';
import { riskMeasures } from './riskMeasures.ts';
import { riskRows, type RiskRow, type Visit } from './riskRows.ts';
import { curatorOf, directorOf, responsible } from './staff.ts';

type Log = ReturnType<typeof formLog>;

const factors = leaves(riskProfile.items).flatMap((item) =>
  item.kind === 'choice' && item.factor ? [{ item: item.id, factor: item.factor }] : [],
);
const lines = leaves(curatorProtocol.items).flatMap((item) => (item.kind === 'observation' ? [item] : []));
const significance: Readonly<Record<string, string>> = { в: 'high', с: 'medium', н: 'low' };

/** Profile, self-analysis card and curator's protocols of the schools on the list, year by year. */
export function riskForms(): readonly DemoForm[] {
  return riskRows.flatMap((row) => [...profileForm(row), ...cardForm(row), ...row.visits.map((visit) => protocolForm(row, visit))]);
}

function profileForm(row: RiskRow): readonly DemoForm[] {
  if (!row.profile) return [];
  const [signs, state] = row.profile;
  const { log, random } = begin(row, { instrument: 'k-risk-profile', round: 'year' });
  for (const [index, { item }] of factors.entries()) {
    const value = significance[signs[index]!];
    if (!value) continue;
    if (random.chance(0.08)) log.answer(item, value === 'medium' ? 'high' : 'medium');
    log.answer(item, value);
  }
  return [finish(row, log, { state, random, instrument: 'k-risk-profile' })];
}

function cardForm(row: RiskRow): readonly DemoForm[] {
  if (!row.card) return [];
  const [signs, state] = row.card;
  const { log, random } = begin(row, { instrument: 'k-self-analysis', round: 'year' });
  for (const [index, { item, factor }] of factors.entries()) {
    if (signs[index] === '.') continue;
    const [measures, period] = measureOf(row, factor);
    log.answer(item, { measures, period: signs[index] === 'п' ? '' : period });
  }
  return [finish(row, log, { state, random, instrument: 'k-self-analysis' })];
}

function protocolForm(row: RiskRow, [on, seen, state]: Visit): DemoForm {
  const key = keyOf(row, 'k-curator-protocol', on);
  const random = seeded(key.id);
  const log = formLog(key, { on, by: curatorOf(row.school) });
  if (/^\?+$/.test(seen)) return log.done();
  for (const [index, { factor }] of factors.entries()) observe(log, { random, factor, sign: seen[index]! });
  if (state !== 'ч') addOwnRisks(row, log, random);
  addNotes(row, log, 'k-curator-protocol');
  if (state === 'п') log.sign(on, `Куратор ШНОР ${curatorOf(row.school)}`);
  return log.done();
}

/** Lines of one factor as the sign says, and the curator's own verdict. */
function observe(log: Log, { random, factor, sign }: { random: Random; factor: string; sign: string }): void {
  if (sign === '?') return;
  const own = lines.filter((line) => line.factor === factor);
  const isSeen = sign === '+' || sign === 'о';
  const first = random.int(0, own.length - 1);
  for (const [index, { id }] of own.entries()) {
    if (sign === '~' && index >= own.length / 2) continue;
    log.answer(id, isSeen && (index === first || random.chance(0.4)));
  }
  if (sign === 'д') log.answer(`verdict.${factor}`, { isConfirmed: true, reason: verdictReasons[factor]![0] });
  if (sign === 'о') log.answer(`verdict.${factor}`, { isConfirmed: false, reason: verdictReasons[factor]![1] });
}

/** Lines that fit no factor, and what the curator adds; fewer of them with the years. */
function addOwnRisks({ year }: RiskRow, log: Log, random: Random): void {
  const share = { '2019/2020': 0.5, '2020/2021': 0.4, '2021/2022': 0.3 }[year];
  for (const { id, factor } of lines) if (factor === null) log.answer(id, random.chance(share));
  for (const [group, texts] of Object.entries(otherRisks)) {
    if (!random.chance(share)) continue;
    log.answer(`${group}.other`, [{ text: random.pick(texts), isConfirmed: random.pick([true, true, false, null]) }]);
  }
}

function begin(row: RiskRow, { instrument, round }: { instrument: string; round: string }): { log: Log; random: Random } {
  const key = keyOf(row, instrument, round);
  const random = seeded(key.id);
  const on = dayBetween(random, `${endOf(row.year)}-07-02`, `${endOf(row.year)}-07-15`);
  return { log: formLog(key, { on, by: directorOf(row.school) }), random };
}

function finish(row: RiskRow, log: Log, { state, random, instrument }: { state: string; random: Random; instrument: string }): DemoForm {
  addNotes(row, log, instrument);
  const signers = `Директор ${directorOf(row.school)}; ответственный в УО ${responsible}`;
  if (state === 'п' || state === 'р') log.sign(dayBetween(random, `${endOf(row.year)}-07-18`, `${endOf(row.year)}-07-24`), signers);
  if (state === 'р') log.reopen(`${endOf(row.year)}-07-27`, random.pick(riskReopenReasons));
  return log.done();
}

function addNotes({ school, year }: RiskRow, log: Log, instrument: string): void {
  for (const [where, when, form, item, text] of riskNotes)
    if (where === school && when === endOf(year) && form === instrument) log.note(item, text);
}

/** A school goes on with its measures where it can: every factor has its own list, taken in turn. */
function measureOf({ school, year }: RiskRow, factor: string): readonly [string, string] {
  const list = riskMeasures[factor]!;
  const [measures, period] = list[(school + endOf(year)) % list.length]!;
  const from = endOf(year);
  const inYears = (text: string) =>
    text
      .replaceAll('{y}', `${from}/${from + 1}`)
      .replaceAll('{a}', `${from}`)
      .replaceAll('{b}', `${from + 1}`);
  return [measures, inYears(period)];
}

function keyOf({ school, year }: RiskRow, instrument: string, round: string): SubmissionKey & { id: string } {
  const id = `${schoolId(school)}-${instrument}-${round === 'year' ? endOf(year) : round}`;
  return { id, instrument, about: { kind: 'school', id: schoolId(school) }, subject: null, year, round };
}
