import type { SubmissionKey } from '../../../shared/model/records.ts';
import type { PrintedHeader } from '../../../shared/reports/form/context.ts';
import type { Stores } from '../../db/stores.ts';
import { printedHeader } from '../printedHeader.ts';
import type { DemoBase } from './demoBase.ts';
import type { DemoForm } from './demoForm.ts';

/** Does again what was done with a form, so that history and journal are those of real work. */
export function writeDemoForm({ doubts, submissions }: Stores, set: DemoBase, { key, opened, steps }: DemoForm): void {
  submissions.add({ ...key, municipality: set.municipality.id }, opened);
  for (const step of steps)
    switch (step.does) {
      case 'answer':
        submissions.saveAnswer(key.id, step, step.stamp);
        break;
      case 'note':
        submissions.saveNote(key.id, step, step.stamp);
        break;
      case 'accept':
        doubts.accept(key.id, step.doubt, step);
        break;
      case 'sign':
        submissions.sign(key.id, { ...step, header: headerOf(set, key) }, step.stamp);
        break;
      case 'reopen':
        submissions.reopen(key.id, step.reason, step.stamp);
        break;
    }
}

function headerOf({ municipality, schools, people }: DemoBase, submission: SubmissionKey): PrintedHeader {
  const person = people.find(({ id }) => id === submission.about.id) ?? null;
  const school = schools.find(({ id }) => id === (person?.school ?? submission.about.id)) ?? null;
  return printedHeader({ submission, municipality, school, person, people });
}
