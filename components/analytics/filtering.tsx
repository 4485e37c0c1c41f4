/** A row's name, by which the page is narrowed down to it, where it can be. */
export function Filtering({
  href,
  name,
  className,
}: {
  href: string | null;
  name: string;
  className?: string | undefined;
}) {
  if (href === null)
    return (
      <span className={className} dir="auto">
        {name}
      </span>
    );
  return (
    <a className={className} href={href} dir="auto">
      {name}
    </a>
  );
}
