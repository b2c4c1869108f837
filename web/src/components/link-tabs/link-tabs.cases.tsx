import { inHardWords, type Cases } from '../../gallery/cases';
import { LinkTabs, tabClass } from './link-tabs';

function tabs(...labels: string[]) {
  return (
    <LinkTabs label="Shelves">
      {labels.map((label, i) => (
        <a key={label} href={`/library?shelf=${i}`} className={tabClass} aria-current={i === 0 ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </LinkTabs>
  );
}

export default {
  ground: 'bare',
  states: {
    rest: tabs('All', 'Open', 'Finished', 'Trash'),
    ...inHardWords((text) => tabs(text, 'Open', 'Finished')),
  },
} satisfies Cases;
