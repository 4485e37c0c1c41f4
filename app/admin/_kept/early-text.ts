/** A field that holds other text than the server sent. */
export type EarlyText = {
  name: string;
  value: string;
  /** Puts the caret back where it was, if it was in this field. */
  select: () => void;
  /** Gives the field what the server sent. */
  setBack: () => void;
};

/** By name of the field; of a page that was loaded, which is one a time. */
const noted = new Map<string, EarlyText>();

/**
 * Notes what somebody typed or chose in the page's forms, as long as no script has touched them. What was noted stays: React
 * sets text areas back as it takes them over, and may begin with that more than once.
 */
export function noteEarlyText(document: Document): void {
  const fields = [...document.forms].flatMap((form) => [...form.elements]).filter(isText);
  for (const field of fields) {
    const { name, value } = field;
    if (name === '' || value === sentValue(field)) continue;
    const setBack = () => {
      field.value = sentValue(field);
    };
    noted.set(name, { name, value, select: keepCaret(field, document), setBack });
  }
}

/** @returns what was noted, once */
export function takeEarlyText(): EarlyText[] {
  const taken = [...noted.values()];
  noted.clear();
  return taken;
}

type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isText(field: Element): field is TextField {
  return (
    (field instanceof HTMLInputElement && ['text', 'search', 'url', 'email'].includes(field.type)) ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  );
}

function sentValue(field: TextField): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const options = [...field.options];
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? '';
}

function keepCaret(field: TextField, document: Document): () => void {
  if (field !== document.activeElement || field instanceof HTMLSelectElement || field.type === 'email') return () => {};
  const { selectionStart, selectionEnd } = field;
  return () => field.setSelectionRange(selectionStart, selectionEnd);
}
