/** How well the typed letters fit a title; 0 is "not at all". Whole words and beginnings count most. */
export function matchScore(title: string, typed: string): number {
  const text = title.toLowerCase()
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return 1
  const at = text.indexOf(wanted)
  if (at === 0) return 100
  if (at > 0) return /[\s:]/.test(text[at - 1]!) ? 80 : 60
  const words = wanted.split(/\s+/)
  if (words.length > 1 && words.every((word) => text.includes(word))) return 50
  let from = 0
  for (const letter of wanted) {
    const found = text.indexOf(letter, from)
    if (found === -1) return 0
    from = found + 1
  }
  return Math.max(1, 30 - (from - wanted.length))
}
