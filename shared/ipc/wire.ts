import { Failure, type FailureCode } from '../model/failure.ts';
import type { CallName, Input, Output } from './contract.ts';

/** What comes back over either transport. */
export type Reply =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string; readonly fields: Readonly<Record<string, string>> };

export type Send = (name: string, input: unknown) => Promise<Reply>;

/** A typed client over a transport; a refused call throws `Failure`. */
export function client(send: Send) {
  return async <K extends CallName>(name: K, input: Input<K>): Promise<Output<K>> => {
    const reply = await send(name, input);
    if (!reply.ok) throw new Failure(reply.code, reply.message, reply.fields);
    return reply.data as Output<K>;
  };
}
