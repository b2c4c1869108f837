import { inHardWords, type Cases } from '../../gallery/cases';
import { Holds } from '../../gallery/holds';
import { Switch } from './switch';

function on(checked: boolean, label = 'Easier reading', note?: string) {
  return <Holds first={checked}>{(checked, onChange) => <Switch label={label} note={note} checked={checked} onChange={onChange} />}</Holds>;
}

export default {
  states: {
    off: on(false),
    on: on(true),
    'with a note': on(false, 'Easier reading', 'Larger letters, wider lines.'),
    ...inHardWords((text) => on(true, text, text)),
  },
} satisfies Cases;
