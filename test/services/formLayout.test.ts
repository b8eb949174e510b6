import path from 'node:path';
import { expect, test } from 'vitest';
import { openForWriting } from '../../electron/services/base.ts';
import { demoBases } from '../../electron/services/demo/demoBases.ts';
import { newDemoBase } from '../../electron/services/demo/newDemoBase.ts';
import { saveLayout } from '../../electron/services/layout.ts';
import { printedForm } from '../../electron/services/printedForm.ts';
import { defaultLayout } from '../../shared/reports/layout/settings.ts';
import { aFolder } from './anApp.ts';

test('a form prints in the layout of its own municipality, whichever the window works for', () => {
  const file = path.join(aFolder(), 'all.opora');
  const clock = { now: () => new Date('2022-06-20T10:00:00'), newId: () => crypto.randomUUID() };
  newDemoBase(file, { name: 'все', sets: Object.values(demoBases) }, clock);
  const base = openForWriting(file, clock);
  const layoutOf = (instrument: string) => {
    const [form] = base.submissions.formsInYear('2021/2022', [instrument]);
    return printedForm(base, { instrument, submission: form!.submission.id }).layout;
  };
  const others = ['m-criteria', 'm-conflicts'];
  const before = { own: layoutOf('k-teacher-competence'), others: others.map(layoutOf) };
  saveLayout(base, { ...defaultLayout, profile: 'gost-2016' });
  expect(layoutOf('k-teacher-competence')).not.toEqual(before.own);
  expect(others.map(layoutOf)).toEqual(before.others);
  base.connection.close();
});
