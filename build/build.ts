/** Builds the program into out/: `node build/build.ts`. Everything is bundled but Electron and the native module. */
import react from '@vitejs/plugin-react';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import pkg from '../package.json' with { type: 'json' };

// React goes by it; what the caller has set is about the caller.
process.env['NODE_ENV'] = 'production';
const root = path.join(import.meta.dirname, '..');
/** Bundles are made here and moved into place at the end, so that a build cut short leaves the one before. */
const fresh = path.join(root, 'out/.next');
const external = ['electron', ...Object.keys(pkg.dependencies), ...builtinModules, /^node:/];

const common: InlineConfig = { configFile: false, logLevel: 'warn', publicDir: false };

/** One self-contained file for Node or Electron. */
function program(entry: string, file: string, format: 'es' | 'cjs'): InlineConfig {
  return {
    ...common,
    root,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: path.join(fresh, path.dirname(file)),
      emptyOutDir: true,
      target: 'node24',
      sourcemap: true,
      minify: false,
      rolldownOptions: { external, output: { format, entryFileNames: path.basename(file), codeSplitting: false } },
    },
  };
}

/** One page of the window. Pages are built apart: shared, their first load would fall into a dozen small files. */
function page(file: string): InlineConfig {
  return {
    ...common,
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: path.join(fresh, 'renderer'),
      emptyOutDir: false,
      target: 'chrome140',
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: path.join(root, 'renderer', file) },
    },
  };
}

const pages = ['index.html', 'print.html'] as const;

const programs = [
  { entry: 'electron/main.ts', file: 'main/main.js', format: 'es' },
  { entry: 'electron/preload.ts', file: 'preload/preload.cjs', format: 'cjs' },
  { entry: 'electron/cli.ts', file: 'cli/cli.js', format: 'es' },
  { entry: 'electron/local.ts', file: 'local/local.js', format: 'es' },
  { entry: 'electron/intake/worker.ts', file: 'intake/worker.js', format: 'es' },
] as const;

const missing = [...programs.map(({ entry }) => entry), ...pages.map((file) => `renderer/${file}`)].filter(
  (entry) => !fs.existsSync(path.join(root, entry)),
);
if (missing.length > 0) {
  console.error(`Нет файлов, с которых начинается сборка: ${missing.join(', ')}`);
  process.exit(1);
}

const start = performance.now();
fs.rmSync(fresh, { recursive: true, force: true });
await Promise.all([
  ...programs.map(({ entry, file, format }) => build(program(entry, file, format))),
  ...pages.map((file) => build(page(file))),
]);
for (const name of fs.readdirSync(fresh)) {
  fs.rmSync(path.join(root, 'out', name), { recursive: true, force: true });
  fs.renameSync(path.join(fresh, name), path.join(root, 'out', name));
}
fs.rmSync(fresh, { recursive: true });
console.log(`Собрано за ${((performance.now() - start) / 1000).toFixed(1)} с`);
