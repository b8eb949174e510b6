import { Fragment, type ReactNode } from 'react';
import classes from './HelpPage.module.css';
import type { HelpPart, HelpTopic } from './topic.ts';

/** One topic; `children`: what only this computer knows, below the heading. */
export function TopicText({ topic, children }: { readonly topic: HelpTopic; readonly children: ReactNode }) {
  return (
    <article className={classes['text']} aria-labelledby={`topic-${topic.id}`}>
      <h2 id={`topic-${topic.id}`}>{topic.title}</h2>
      {children}
      {topic.parts.map((part, index) => (
        <Fragment key={index}>{partOf(part)}</Fragment>
      ))}
    </article>
  );
}

function partOf(part: HelpPart) {
  switch (part.kind) {
    case 'text':
      return <p>{part.text}</p>;
    case 'heading':
      return <h3>{part.text}</h3>;
    case 'list': {
      const items = part.items.map((item) => <li key={item}>{item}</li>);
      return part.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'pairs':
      return (
        <table aria-label={part.label}>
          <tbody>
            {part.rows.map(([term, meaning]) => (
              <tr key={term}>
                <th scope="row">{term}</th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
