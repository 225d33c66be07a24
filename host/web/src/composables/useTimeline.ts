import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Picture } from '@/api/types'
import { formatBytes, formatDateRange, formatMegapixels, formatMonth, formatNumber } from '@/lib/format'
import { sortOf } from '@/lib/sort'
import { binKindOf, markAt, timelineMarks, type Mark } from '@/lib/timeline'
import { useLibrary } from '@/stores/library'
import { useHistogram } from './useLookups'

const NAME_LETTERS = 14

/** The sorted result as a line with names on it, and what to call any stretch of it. */
export function useTimeline(total: Ref<number>) {
  const { t, locale } = useI18n()
  const library = useLibrary()
  const kind = computed(() => binKindOf(library.sort))
  const query = computed(() => library.query)
  const bins = useHistogram(query, computed(() => kind.value ?? 'stars'), computed(() => kind.value !== null && total.value > 0))
  /** Bins counted before the last change would point beside what they name. */
  const marks = computed<Mark[]>(() => (kind.value === null || bins.isPlaceholderData.value ? [] : timelineMarks(bins.data.value ?? [], library.sort)))

  function nameOf(mark: Mark): string {
    if (mark.key === '') return t('timeline.undated')
    return kind.value === 'stars' ? t('stars.label', { n: Number(mark.key) }, Number(mark.key)) : formatMonth(mark.key, locale.value)
  }

  const shortNameOf = (mark: Mark): string => (mark.key === '' ? '–' : kind.value === 'stars' ? `★ ${mark.key}` : mark.key.slice(0, 4))

  function valueOf(picture: Picture, key: string): string {
    const l = locale.value
    if (key === 'name') return picture.name.length > NAME_LETTERS ? `${picture.name.slice(0, NAME_LETTERS)}…` : picture.name
    if (key === 'stars') return t('stars.label', { n: picture.stars }, picture.stars)
    if (key === 'score') return picture.score === null ? t('timeline.unscored') : formatNumber(picture.score, l, 2)
    if (key === 'bytes') return formatBytes(picture.bytes, l)
    if (key === 'pixels') return formatMegapixels(picture.width, picture.height, l)
    const column = picture.columns[key]
    return column === undefined ? '' : formatNumber(column, l, 2)
  }

  function datesOf(first: Picture, last: Picture, key: string): string {
    return key === 'taken' ? formatDateRange(first.takenAt, last.takenAt, locale.value) || t('timeline.undated') : formatDateRange(first.importedAt, last.importedAt, locale.value)
  }

  /** What the pictures from one place to another have between them; of what is not loaded, at least the month or the number. */
  function label(from: number, to: number): string {
    const first = library.at(from)
    const last = library.at(to)
    const { key } = sortOf(library.sort)
    if (first && last) {
      const text = key === 'taken' || key === 'imported' ? datesOf(first, last, key) : [...new Set([valueOf(first, key), valueOf(last, key)])].filter(Boolean).join(' – ')
      if (text !== '') return text
    }
    const mark = markAt(marks.value, from)
    return mark ? nameOf(mark) : t('grid.position', { at: formatNumber(from + 1, locale.value), total: formatNumber(total.value, locale.value) })
  }

  return { marks, label, nameOf, shortNameOf }
}
