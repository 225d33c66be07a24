import type { PluginMethod } from '@/api/types'

export type MethodColumn = 'method' | 'calls' | 'failures' | 'p50Ms' | 'p99Ms' | 'processorMs' | 'allocatedBytes'

export interface MethodSort {
  column: MethodColumn
  descending: boolean
}

/** What is not known comes last, whichever way the rest goes. */
export function sortMethods(methods: readonly PluginMethod[], { column, descending }: MethodSort): PluginMethod[] {
  const order = descending ? -1 : 1
  return methods.toSorted((a, b) => {
    const [x, y] = [a[column], b[column]]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    const compared = typeof x === 'string' ? x.localeCompare(String(y)) : x - Number(y)
    return compared * order || a.method.localeCompare(b.method) || a.capability.localeCompare(b.capability)
  })
}

/** Another press on a column turns it round; a new one begins with what matters: much first, names from A. */
export function nextSort(sort: MethodSort, column: MethodColumn): MethodSort {
  return sort.column === column ? { column, descending: !sort.descending } : { column, descending: column !== 'method' }
}
