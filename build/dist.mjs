import path from 'node:path';
import { handOver } from './child.mjs';
import { giveUp } from './failure.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';

const node = await setup().catch((error) => giveUp(error));
const builder = path.join(root, 'node_modules/electron-builder/cli.js');
await handOver(node, [builder, '--config', path.join(root, 'build/electron-builder.yml'), '--publish', 'never', ...process.argv.slice(2)], {
  cwd: root,
});
