import { Fragment } from 'react';
import classes from './HelpPage.module.css';
import type { HelpPart, HelpTopic } from './topic.ts';

export function TopicText({ topic }: { readonly topic: HelpTopic }) {
  return (
    <article className={classes['text']} aria-labelledby={`topic-${topic.id}`}>
      <h2 id={`topic-${topic.id}`}>{topic.title}</h2>
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
