import type { Stores } from '../../db/stores.ts';
import type { DemoForm } from './demoForm.ts';

/** Does again what was done with a form, so that history and journal are those of real work. */
export function writeDemoForm({ submissions }: Stores, municipality: string, { key, opened, steps }: DemoForm): void {
  submissions.add({ ...key, municipality }, opened);
  for (const step of steps)
    switch (step.does) {
      case 'answer':
        submissions.saveAnswer(key.id, step, step.stamp);
        break;
      case 'note':
        submissions.saveNote(key.id, step, step.stamp);
        break;
      case 'sign':
        submissions.sign(key.id, step, step.stamp);
        break;
      case 'reopen':
        submissions.reopen(key.id, step.reason, step.stamp);
        break;
    }
}
