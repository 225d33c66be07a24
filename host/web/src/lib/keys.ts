const EDITABLE = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'

/** Keys belong to the field while somebody types. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as Element | null
  if (!target || typeof target.closest !== 'function') return false
  const field = target.closest(EDITABLE)
  return field !== null && !(field instanceof HTMLInputElement && ['checkbox', 'radio', 'range', 'button', 'file'].includes(field.type))
}

export function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey
}

export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** The key as printed on this keyboard: `Mod` is Ctrl, or ⌘ on a Mac. */
export function keyLabel(key: string): string {
  return key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : key
}
