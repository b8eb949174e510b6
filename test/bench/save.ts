import path from 'node:path';
import { connect } from '../../electron/db/connect.ts';
import { createBase } from '../../electron/db/create.ts';
import { anApp } from '../services/anApp.ts';
import { aPerson, aSchool } from '../services/records.ts';
import { pairedMedians, ratioRow, type Row } from './measure.ts';

const folder = path.join(import.meta.dirname, '../../out/bench');

/**
 * One answer through the door, against one transaction of the same rows on the same disk.
 *
 * The reply holds the form counted anew – its score, last year's values, its doubts – which the bare part does not do; the second row says
 * what that takes: 0.2–0.3 ms of the processor, whatever the disk. Of a call profiled on a quick disk (a commit of 0.6 ms) that is 26 %, begin
 * and commit 60 %, our own rows and the door 14 %: so there the goal is missed, 1.4 times and more. Where a commit takes some milliseconds,
 * the ratio is 1.1–1.3. Nothing of durability is given for it.
 */
export async function saveRows(): Promise<readonly Row[]> {
  const { save, view } = await ourForm();
  const ms = await pairedMedians(save, bareWrite(), 200);
  const viewed = await pairedMedians(view, save, 200);
  const share = ratioRow('of it the form counted anew for the reply', viewed, 1);
  return [
    ratioRow('one answer saved, dispatch in process', ms, 1.3),
    { ...share, bare: '–', ratio: `${Math.round((viewed.ours / viewed.bare) * 100)} % of it`, goal: '–', isMet: true },
  ];
}

async function ourForm(): Promise<{ readonly save: () => Promise<unknown>; readonly view: () => Promise<unknown> }> {
  const { call } = anApp({ dataFolder: path.join(folder, 'data') });
  await call('base.create', { kind: 'empty', name: 'Замер' });
  const year = (await call('base.state', {})).base!.years[0]!;
  const school = await call('school.add', aSchool());
  const teacher = await call('person.add', aPerson({ school: school.id }));
  const key = { about: { kind: 'teacher' as const, id: teacher.id }, subject: 'математика', year, round: 'year' };
  const { submission } = await call('submission.open', { ...key, instrument: 'k-teacher-competence' });
  for (const [item, value] of Object.entries({ '1': 1, '2': 'нет', '3': 1, '5': 2 }))
    await call('submission.saveAnswer', { submission: submission.id, item, value });
  let n = 0;
  return {
    save: () => call('submission.saveAnswer', { submission: submission.id, item: '4', value: n++ % 3 }),
    view: () => call('submission.get', { id: submission.id }),
  };
}

function bareWrite(): () => void {
  const file = path.join(folder, 'bare.db');
  createBase(file, { base: 'bare', name: 'bare', createdAt: '2026-01-01T00:00:00Z' }, (filled) => {
    filled.exec(`
      insert into municipality(id, name, authority, centre, signerPost, signerName, orderTitle, orderNumber, isDemo)
        values ('m', 'м', '', '', '', '', '', '', 0);
      insert into submission(id, municipality, instrument, version, aboutKind, aboutId, year, round, isSigned, signedBy, createdAt, updatedAt)
        values ('s', 'm', 'k-teacher-competence', 1, 'teacher', 't', '2026/2027', 'year', 0, '', 'a', 'a');
      insert into answer(submission, item, value) values ('s', '4', '0')`);
  });
  const db = connect(file);
  const statements = [
    db.prepare('update meta set generation = generation + 1'),
    db.prepare(
      "insert into answer(submission, item, value) values ('s', '4', ?) on conflict(submission, item) do update set value = excluded.value",
    ),
    db.prepare("insert into answerHistory(submission, item, at, by, old, new) values ('s', '4', ?, '', '0', '1')"),
    db.prepare("update submission set updatedAt = ? where id = 's'"),
  ] as const;
  let n = 0;
  const write = db.transaction(() => {
    const at = new Date().toISOString();
    statements[0].run();
    statements[1].run(String(n++ % 3));
    statements[2].run(at);
    statements[3].run(at);
  });
  return () => write.immediate();
}
