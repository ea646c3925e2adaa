/** How a page is looked at. */
export interface View {
  readonly direction: 'ltr' | 'rtl';
  /** In CSS pixels. */
  readonly width: number;
}

const views: readonly View[] = [
  { direction: 'ltr', width: 1280 },
  { direction: 'ltr', width: 390 },
  { direction: 'rtl', width: 1280 },
  { direction: 'rtl', width: 390 },
];

/** Such as `ltr-1280`. */
export function viewName({ direction, width }: View): string {
  return `${direction}-${width}`;
}

export const viewNames: readonly string[] = views.map(viewName);

/** The views of a list of names with commas; `all` is every one. A name that is none is left to the caller. */
export function readViews(text: string): {
  readonly views: readonly View[];
  readonly unknown: readonly string[];
} {
  const names = text.split(',').map((name) => name.trim());
  return {
    views: views.filter((view) => names.includes('all') || names.includes(viewName(view))),
    unknown: names.filter((name) => name !== 'all' && !viewNames.includes(name)),
  };
}
