const UNITS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']

export function formatBytes(bytes: number, locale: string): string {
  let value = Math.max(0, bytes)
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)} ${UNITS[unit]}`
}

export function formatNumber(value: number, locale: string, digits = 0): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
}

export function formatDate(value: string | null, locale: string): string {
  const date = value === null ? null : new Date(value)
  if (date === null || Number.isNaN(date.getTime())) return ''
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}

export function formatMegapixels(width: number, height: number, locale: string): string {
  const millions = (width * height) / 1e6
  return `${formatNumber(millions, locale, millions < 10 ? 1 : 0)} MP`
}

/** 0.004 becomes 1/250 s, 2 becomes 2 s: the way cameras say it. */
export function formatExposure(seconds: number, locale: string): string {
  if (seconds <= 0) return ''
  if (seconds < 0.4) return `1/${formatNumber(Math.round(1 / seconds), locale)} s`
  return `${formatNumber(seconds, locale, 1)} s`
}

/** "1 h 5 min", "42 s": at most two units, for remaining times. */
export function formatDuration(seconds: number, locale: string): string {
  const total = Math.max(0, Math.round(seconds))
  const parts: [number, string][] = [
    [Math.floor(total / 86_400), 'd'],
    [Math.floor((total % 86_400) / 3600), 'h'],
    [Math.floor((total % 3600) / 60), 'min'],
    [total % 60, 's'],
  ]
  const first = parts.findIndex(([value]) => value > 0)
  if (first === -1) return `0 s`
  return parts
    .slice(first, first + 2)
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${formatNumber(value, locale)} ${unit}`)
    .join(' ')
}

export function formatMs(ms: number, locale: string): string {
  if (ms >= 1000) return `${formatNumber(ms / 1000, locale, 2)} s`
  if (ms > 0 && ms < 0.1) return `${formatNumber(Math.max(1, ms * 1000), locale)} µs`
  return `${formatNumber(ms, locale, ms < 10 ? 1 : 0)} ms`
}

const AGES: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

export function formatAge(value: string, locale: string, now = Date.now()): string {
  const seconds = (new Date(value).getTime() - now) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, length] of AGES) if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit)
  return format.format(0, 'minute')
}

/** "3 May 2024", or what two dates have not in common: "3 – 19 May 2024". */
export function formatDateRange(from: string | null, to: string | null, locale: string): string {
  const dates = [from, to].map((value) => (value === null ? null : new Date(value))).filter((date) => date !== null && !Number.isNaN(date.getTime()))
  if (dates.length === 0) return ''
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const [a, b] = dates.toSorted((x, y) => x!.getTime() - y!.getTime())
  return b === undefined ? format.format(a!) : format.formatRange(a!, b!)
}

/** A month as bins name it, `2024-05`. */
export function formatMonth(key: string, locale: string): string {
  const [year, month] = key.split('-').map(Number)
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(new Date(year!, (month ?? 1) - 1, 15))
}
