import { Eye } from 'lucide-react';
import { inHardWords, type Cases } from '../../gallery/cases';
import { Holds } from '../../gallery/holds';
import { IconButton } from '../icon-button/icon-button';
import { TextField } from './text-field';

type Props = Parameters<typeof TextField>[0];

function field(change: Partial<Props> = {}) {
  const { value = '', ...rest } = change;
  return <Holds first={value}>{(value, onChange) => <TextField label="Pen name" value={value} onChange={onChange} {...rest} />}</Holds>;
}

export default {
  states: {
    empty: field(),
    filled: field({ value: 'Maren' }),
    'with a hint': field({ hint: 'What other writers call you.' }),
    'with a placeholder': field({ placeholder: 'Maren' }),
    wrong: field({ value: 'x', hint: 'What other writers call you.', error: 'Somebody has this name.' }),
    disabled: field({ value: 'Maren', disabled: true }),
    'with a button in it': field({ value: 'secret', end: <IconButton label="Show it" icon={<Eye aria-hidden="true" />} /> }),
    ...inHardWords((text) => field({ label: text, value: text, hint: text, error: text })),
  },
} satisfies Cases;
