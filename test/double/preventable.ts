import type { EventEmitter } from 'node:events';

/** Emits an event that a listener may prevent; true: nobody did. */
export function emitPreventable(target: EventEmitter, name: string, details: object = {}, ...args: readonly unknown[]): boolean {
  let isPrevented = false;
  const preventDefault = () => {
    isPrevented = true;
  };
  target.emit(name, { ...details, preventDefault }, ...args);
  return !isPrevented;
}
