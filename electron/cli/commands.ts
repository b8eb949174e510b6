import { check } from './check.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { form, report } from './documents.ts';
import { instruments, lint, score } from './engine.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { serve } from './serve.ts';

/** Every command that is built. */
export const commands: Readonly<Record<string, Command>> = {
  instruments,
  lint,
  score,
  demo,
  form,
  report,
  import: importCommand,
  export: exportCommand,
  check,
  serve,
};

/** Commands that are foreseen and not built. */
export const notBuilt: readonly string[] = ['backup', 'restore'];
