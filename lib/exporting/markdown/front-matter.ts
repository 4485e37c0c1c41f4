type Value = string | number | boolean | null | readonly string[] | readonly Record<string, string>[];

/** A text with what is known of it above it, as YAML (of which JSON is a part, so that any text may stand in it). */
export function withFrontMatter(values: Record<string, Value>, body: string): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}
