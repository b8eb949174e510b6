/** `node boot.ts MAIN [switches]`: runs a compiled main on the stand-in and answers the launcher's `evaluate`. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { startReady } from './app.ts';

/** Evaluating a main takes far less; one that awaits `ready` at its top never ends. */
const patienceMs = Number(process.env['DOUBLE_PATIENCE_MS'] ?? 10_000);

type Question = { readonly id: number; readonly code: string; readonly argument: unknown };

const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) => (specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)),
});
Object.assign(process.versions, { electron: '45.4.1' });
const electron: unknown = await import(standIn);

process.on('message', ({ id, code, argument }: Question) => {
  void (async () => (runInThisContext(`(${code})`) as (module: unknown, argument: unknown) => unknown)(electron, argument))().then(
    (value) => process.send?.({ id, value }),
    (error: unknown) => process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

const late = setTimeout(() => {
  console.error('electron stand-in: main was not evaluated in time; does it await app.whenReady() at its top?');
  process.exit(13);
}, patienceMs);
await import(pathToFileURL(process.argv[2] ?? '').href);
clearTimeout(late);
startReady();
