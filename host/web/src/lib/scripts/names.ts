const EXTENSION = '.csx'
const SPELT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
const ALLOWED = /^[a-z0-9][a-z0-9._-]{0,99}$/

/** A file name out of what somebody typed: "Warm Tones" becomes "warm-tones.csx". Empty when nothing is left. */
export function fileNameOf(typed: string): string {
  const stem = typed
    .trim()
    .toLowerCase()
    .replace(/\.csx$/, '')
    .replace(/[äöüß]/g, (letter) => SPELT[letter]!)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '')
  const name = `${stem.slice(0, 60)}${EXTENSION}`
  return stem !== '' && ALLOWED.test(name) ? name : ''
}
