import { IconHelp } from '@tabler/icons-react';
import { Link } from 'wouter';
import classes from './HelpLink.module.css';

/** The way from a screen to its page of the help. */
export function HelpLink({ topic }: { readonly topic: string }) {
  return (
    <Link href={`/help/${topic}`} className={classes['link']}>
      <IconHelp size={16} aria-hidden /> Справка
    </Link>
  );
}
