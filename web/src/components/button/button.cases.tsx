import { Feather } from 'lucide-react';
import { inHardWords, type Cases } from '../../gallery/cases';
import { Button } from './button';
import { buttonClass, type ButtonKind } from './button-class';

const KINDS: readonly ButtonKind[] = ['action', 'outline', 'quiet', 'plain'];

export default {
  states: {
    ...Object.fromEntries(KINDS.map((kind) => [kind, <Button key={kind} kind={kind}>Add it</Button>])),
    ...Object.fromEntries(KINDS.map((kind) => [`${kind}, blocked`, <Button key={kind} kind={kind} blocked>Add it</Button>])),
    'with an icon': <Button kind="action" icon={<Feather aria-hidden="true" />}>Add it</Button>,
    'a link that looks like one': <a href="/library" className={buttonClass('outline')}>To the library</a>,
    ...inHardWords((text) => <Button kind="action">{text}</Button>),
  },
} satisfies Cases;
