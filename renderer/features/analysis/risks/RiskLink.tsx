import { Link } from 'wouter';
import type { ReactNode } from 'react';
import { useAddress } from '../useAddress.ts';

type Props = { readonly school: string; readonly factor: string; readonly children: ReactNode };

/** Opens one risk of one school beside the list. */
export function RiskLink({ school, factor, children }: Props) {
  const address = useAddress();
  return <Link href={address.href({ open: `${school} ${factor}` })}>{children}</Link>;
}
