import { useEffect, useRef } from 'react';
import { commands, type Command } from './commands';

/** Offers commands for as long as what calls it is shown. */
export function useCommands(own: readonly Command[]): void {
  const current = useRef(own);
  useEffect(() => {
    current.current = own;
  });
  useEffect(() => commands.add(() => current.current), []);
}
