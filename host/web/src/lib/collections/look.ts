/** Colours that stand out from both themes; the names are words in `collections.colours`. */
export const COLLECTION_COLOURS = [
  ['red', '#e5484d'],
  ['orange', '#f0803c'],
  ['yellow', '#d9a514'],
  ['green', '#3fa35b'],
  ['teal', '#1fa396'],
  ['blue', '#3d8bfd'],
  ['violet', '#8e6fe8'],
  ['pink', '#d957a0'],
  ['grey', '#8492a6'],
] as const

/** An icon is an emoji or a name; a name that nobody knows here shows as the kind's own icon. */
export const isEmoji = (icon: string | null): boolean => icon !== null && /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(icon)

/** Text that comes from elsewhere becomes a style only when it is a colour. */
export const safeColour = (colour: string | null): string | undefined => (colour !== null && /^#[0-9a-f]{6}$/i.test(colour) ? colour : undefined)
