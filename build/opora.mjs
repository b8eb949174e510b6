import path from 'node:path';
import { handOver } from './child.mjs';
import { giveUp } from './failure.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';

const node = await setup().catch((error) => giveUp(error, 'setup-failed: '));
// npm runs a script in the checkout and leaves in INIT_CWD where the user stands; an INIT_CWD from further up means somebody else.
const isOwn = process.env['npm_lifecycle_event'] === 'opora';
const userFolder = (isOwn && process.env['INIT_CWD']) || process.cwd();
await handOver(node, [path.join(root, 'out/cli/cli.js'), ...process.argv.slice(2)], { env: { ...process.env, INIT_CWD: userFolder } });
