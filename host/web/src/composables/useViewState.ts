import { computed } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { inTrash } from '@/lib/query/terms'

export type PanelName = 'info' | 'tasks' | 'filter'

const DEFAULT_SORT = '-imported'
const one = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The view as the address says it: query, sort, open picture, side panel. */
export function useViewState() {
  const route = useRoute()
  const router = useRouter()

  const isTrash = computed(() => route.name === 'trash')
  const isInLibrary = computed(() => isTrash.value || route.name === 'library')
  const text = computed(() => one(route.query.q))
  const sort = computed(() => one(route.query.sort) || DEFAULT_SORT)
  const query = computed(() => (isTrash.value ? inTrash(text.value) : text.value))
  const panel = computed(() => one(route.query.panel))
  const openId = computed(() => Number.parseInt(one(route.query.open), 10) || null)
  const filtersId = computed(() => Number.parseInt(one(route.query.filters), 10) || null)
  const openAt = computed(() => {
    const at = Number.parseInt(one(route.query.at), 10)
    return Number.isNaN(at) ? -1 : at
  })

  function withQuery(change: LocationQueryRaw): LocationQueryRaw {
    const merged = { ...route.query, ...change }
    return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined && value !== null && value !== ''))
  }

  const search = (q: string): unknown => router.push({ query: withQuery({ q, open: undefined, at: undefined, filters: undefined }) })
  const sortBy = (key: string): unknown => router.replace({ query: withQuery({ sort: key === DEFAULT_SORT ? undefined : key }) })
  const showPanel = (name: string | null): unknown => router.replace({ query: withQuery({ panel: name ?? undefined }) })
  const togglePanel = (name: string): unknown => showPanel(panel.value === name ? null : name)

  /** Stepping from picture to picture replaces the entry, so that Back leaves the viewer. */
  function openPicture(id: number, at: number): void {
    const target = { query: withQuery({ open: String(id), at: at >= 0 ? String(at) : undefined }) }
    void (openId.value === null ? router.push(target) : router.replace(target))
  }

  async function closePicture(): Promise<void> {
    await router.replace({ query: withQuery({ open: undefined, at: undefined }) })
  }

  /** The filters lie over the grid or the viewer; another picture replaces the entry, so that Back leaves them. */
  function openFilters(picture: number): void {
    const target = { query: withQuery({ filters: String(picture) }) }
    void (filtersId.value === null ? router.push(target) : router.replace(target))
  }

  const closeFilters = (): unknown => router.replace({ query: withQuery({ filters: undefined }) })

  return { isTrash, isInLibrary, text, sort, query, panel, openId, openAt, filtersId, search, sortBy, showPanel, togglePanel, openPicture, closePicture, openFilters, closeFilters }
}
