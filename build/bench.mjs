import path from 'node:path';
import { handOver } from './child.mjs';
import { giveUp } from './failure.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';

const node = await setup().catch((error) => giveUp(error));
await handOver(node, [path.join(root, 'test/bench/bench.ts'), ...process.argv.slice(2)], { cwd: root });
