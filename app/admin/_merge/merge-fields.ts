export type Side = 'mine' | 'theirs';

/** What both editors began from, and what each made of it. */
export type Sides<Value> = { base: Value; mine: Value; theirs: Value };

/** Something that both editors changed, each otherwise: as text to choose by. */
export type MergeConflict = { key: string; label: string; mine: string; theirs: string };

export type Merged<Form> = {
  /** What both did, where they did not meet; where they did, what was chosen, and mine until then. */
  form: Form;
  conflicts: MergeConflict[];
  /** What they alone changed, and what came over from them. */
  taken: string[];
};

/** By the key of a conflict; what is not in it is mine. */
export type Choices = ReadonlyMap<string, Side>;

/** Puts values of two editors together one by one, and notes where they met. */
export function createPicker(chosen: Choices) {
  const conflicts: MergeConflict[] = [];
  const taken: string[] = [];
  /** @param show how a value is told to people */
  function pick<T>(key: string, label: string, of: Sides<T>, show: (value: T) => string): T {
    if (same(of.mine, of.theirs) || same(of.base, of.theirs)) return of.mine;
    if (same(of.base, of.mine)) {
      taken.push(label);
      return of.theirs;
    }
    conflicts.push({ key, label, mine: show(of.mine), theirs: show(of.theirs) });
    return chosen.get(key) === 'theirs' ? of.theirs : of.mine;
  }
  return { pick, conflicts, taken };
}

/** How a form's fields are named, and how what they hold is told to people. */
export type MergeFields<Form> = { [Name in keyof Form]?: { label: string; show: (value: Form[Name]) => string } };

/** Puts two editors' work on one text together, field by field. A field that is not named is mine. */
export function mergeFields<Form extends object>(
  sides: Sides<Form>,
  fields: MergeFields<Form>,
  chosen: Choices = new Map(),
): Merged<Form> {
  const { pick, conflicts, taken } = createPicker(chosen);
  const form = { ...sides.mine };
  for (const name of Object.keys(fields) as (keyof Form & string)[]) mergeField(name);
  return { form, conflicts, taken };

  function mergeField<Name extends keyof Form & string>(name: Name): void {
    const field: MergeFields<Form>[Name] = fields[name];
    if (!field) return;
    const of = { base: sides.base[name], mine: sides.mine[name], theirs: sides.theirs[name] };
    form[name] = pick(name, field.label, of, field.show);
  }
}

/** Spaces at either end of a text are no difference: the server drops them. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, trimmed) === JSON.stringify(b, trimmed);
}

const trimmed = (_key: string, value: unknown) => (typeof value === 'string' ? value.trim() : value);
