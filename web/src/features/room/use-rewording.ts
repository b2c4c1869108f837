import { useState } from 'react';
import { failureOf, type Failure } from '../../api/problems';

/** Words that are there already, opened to be changed. They stay open until the server has taken the new ones. */
export interface Rewording {
  value: string;
  setValue: (value: string) => void;
  /** Why the new words were not taken. */
  failed: Failure | null;
  /** Nothing to save, or it is being saved. */
  blocked: boolean;
  save: () => void;
  /** Takes other words, offered in the place of one's own. */
  rewrite: (other: string) => void;
}

export function useRewording(text: string, onSave: (text: string) => Promise<void>, onClose: () => void): Rewording {
  const [value, setValue] = useState(text);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);
  const wording = value.trim();
  const blocked = saving || wording === '';

  const save = async () => {
    if (blocked) return;
    if (wording === text) return onClose();
    setSaving(true);
    try {
      await onSave(wording);
      onClose();
    } catch (error) {
      setFailed(failureOf(error));
      setSaving(false);
    }
  };
  const rewrite = (other: string) => {
    setValue(other);
    setFailed(null);
  };
  return { value, setValue, failed, blocked, save: () => void save(), rewrite };
}
