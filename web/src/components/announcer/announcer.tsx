/** The one polite region of a page. A new text is read once, when whoever listens has a moment. */
export function Announcer({ text }: { text: string }) {
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}
