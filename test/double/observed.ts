export { leaked, log, refused } from './records.ts';
export { handlersSet } from './session.ts';
