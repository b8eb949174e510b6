import { Button, type ButtonProps } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';

type Props = ButtonProps & {
  /** Asked before it is done: «Удалить?». */
  readonly question: string;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
};

/** For what no undo takes back: the first press asks, the second does; leaving the button or Esc takes the question back. */
export function ConfirmButton({ question, onConfirm, children, ...rest }: Props) {
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isAsking) return;
    const timer = setTimeout(() => setAsking(false), 8_000);
    return () => clearTimeout(timer);
  }, [isAsking]);
  function press() {
    setAsking(!isAsking);
    if (isAsking) onConfirm();
  }
  return (
    <Button
      {...rest}
      ref={button}
      color={isAsking ? 'red' : (rest.color ?? 'ink')}
      variant={isAsking ? 'filled' : (rest.variant ?? 'default')}
      onClick={press}
      onBlur={() => setAsking(false)}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <span aria-live="polite">{isAsking ? question : children}</span>
    </Button>
  );
}
