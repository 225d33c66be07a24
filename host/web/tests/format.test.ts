import { describe, expect, it } from 'vitest'
import { formatAge, formatBytes, formatDate, formatDuration, formatExposure, formatMegapixels, formatMs } from '@/lib/format'

describe('formatters', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1500, '1.5 KB'],
    [123_456_789, '123 MB'],
    [2.5e12, '2.5 TB'],
  ])('%i bytes are %s', (bytes, text) => expect(formatBytes(bytes, 'en')).toBe(text))
  it('speaks German', () => expect(formatBytes(1500, 'de')).toBe('1,5 KB'))
  it.each([
    [0, '0 s'],
    [59.6, '1 min'],
    [3900, '1 h 5 min'],
    [90_061, '1 d 1 h'],
    [3605, '1 h'],
  ])('%f seconds are %s', (seconds, text) => expect(formatDuration(seconds, 'en')).toBe(text))
  it.each([
    [0.004, '1/250 s'],
    [0.5, '0.5 s'],
    [2, '2 s'],
    [0, ''],
  ])('an exposure of %f is %s', (seconds, text) => expect(formatExposure(seconds, 'en')).toBe(text))
  it('counts megapixels', () => expect(formatMegapixels(4032, 3024, 'en')).toBe('12 MP'))
  it('shows short and long times', () => {
    expect(formatMs(0.42, 'en')).toBe('0.4 ms')
    expect(formatMs(0.0204, 'en')).toBe('20 µs')
    expect(formatMs(0, 'en')).toBe('0 ms')
    expect(formatMs(1234, 'en')).toBe('1.23 s')
  })
  it('has no text for no date', () => {
    expect(formatDate(null, 'en')).toBe('')
    expect(formatDate('nonsense', 'en')).toBe('')
  })
  it('says how long ago', () => expect(formatAge('2026-01-01T00:00:00Z', 'en', Date.parse('2026-01-01T02:30:00Z'))).toBe('2 hours ago'))
})
